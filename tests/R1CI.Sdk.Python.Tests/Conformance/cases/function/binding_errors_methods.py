# Argument binding errors name the function by its qualified name and count what is missing.
class C:
    def __init__(self, a, b=2): pass
    def method(self, x, y, *, z): pass
    @classmethod
    def build(cls, x): pass
    @staticmethod
    def plain(x): pass
    def nothing(): pass
    class Inner:
        def deep(self, q): pass

def outer():
    def inner(a, b, c, d): pass
    return inner

def pos(a, b, /, c, *, d, e=5): pass
def kwonly(*, first, second, third): pass
def star(a, *rest, key): pass
def default(a, b=1, *, c=2): pass

c = object.__new__(C)
calls = {
    'no init args': lambda: C(), 'too many': lambda: C(1, 2, 3), 'unknown': lambda: C(1, d=2), 'repeat': lambda: C(1, a=2),
    'method none': lambda: c.method(), 'method one': lambda: c.method(1, z=1), 'method no kw': lambda: c.method(1, 2), 'unbound': lambda: C.method(),
    'class': lambda: C.build(), 'class many': lambda: C.build(1, 2), 'static': lambda: C.plain(), 'nothing': lambda: c.nothing(),
    'deep': lambda: C.Inner().deep(), 'inner': lambda: outer()(), 'inner one': lambda: outer()(1, 2, 3), 'inner kw': lambda: outer()(1, d=2),
    'pos as kw': lambda: pos(a=1, b=2, c=3, d=4), 'pos missing': lambda: pos(1, d=2), 'pos d': lambda: pos(1, 2, 3), 'pos many': lambda: pos(1, 2, 3, 4, d=1),
    'pos many 2': lambda: pos(1, 2, 3, 4), 'kw none': lambda: kwonly(), 'kw one': lambda: kwonly(first=1, third=2), 'kw positional': lambda: kwonly(1, second=2),
    'star': lambda: star(), 'star key': lambda: star(1, 2, 3), 'default many': lambda: default(1, 2, 3), 'default kw': lambda: default(1, 2, b=3),
    'default 3': lambda: default(1, 2, 3, c=4), 'kw int': lambda: default(**{1: 2}), 'dup': lambda: default(**{'a': 1}, **{'a': 2}), 'not map': lambda: default(**5),
    'not iter': lambda: default(*5), 'lambda': lambda: (lambda x, y: 0)(1), 'dup explicit': lambda: default(a=1, **{'a': 2}), 'none map': lambda: default(1, **None),
    'two pos': lambda: pos(1, b=2, a=3, c=1, d=1),
}
for name, call in calls.items():
    try:
        call()
        print(name, 'ok')
    except TypeError as error:
        print(name, '->', error)
for call in (lambda: len(), lambda: len(1, 2), lambda: int(1, 2, 3), lambda: isinstance(1), lambda: [].append(), lambda: {}.get(), lambda: 'a'.join(), lambda: print(1, foo=2),
             lambda: sorted(), lambda: dict(1, 2), lambda: range(), lambda: abs(x=1), lambda: 'x'.upper(1), lambda: [].sort(1), lambda: max(), lambda: open(), lambda: bool(1, 2), lambda: object(1)):
    try:
        call()
    except TypeError as error:
        print(error)
