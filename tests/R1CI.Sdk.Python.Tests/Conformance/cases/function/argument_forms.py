def f(a, /, b, *, c): return a, b, c
def g(*a, **k): return a, k
def h(a, b=2, /, c=3, *d, e, f=6, **g): return a, b, c, d, e, f, g
print(f(1, 2, c=3), f(1, b=2, c=3), g(), g(1, a=2), h(1, e=5), h(1, 2, 3, 4, 5, e=6, z=7, a=8, b=9))
print(g(*[1, 2], *(3,), **{'x': 1}, **{'y': 2}), g(*'ab', c=1, *[2]), g(**{'a b': 1, '': 2}), g(*{1: 2}), g(*(i for i in range(2))))
print((lambda *, k: k)(k=1), (lambda a, *b, c=3: (a, b, c))(1, 2), (lambda **k: k)(a=1), (lambda: None)(), (lambda a=1, /: a)())
def kwonly(*, a, b=2, c): return a, b, c
print(kwonly(a=1, c=3))
def mutable(x, acc=[]):
    acc.append(x)
    return acc
print(mutable(1), mutable(2), mutable(3, []), mutable.__defaults__)
def many(a, b, c, d, e, f, g, h, i, j): return a + j
print(many(*range(10)), many(0, 1, 2, 3, 4, 5, 6, 7, j=100, i=8))
def rebinding(a, *args, **kw):
    a = 'new'; args = list(args) + [1]; kw['extra'] = True
    return a, args, kw
orig = {'k': 1}
print(rebinding(0, 5, **orig), orig)
class Keys:
    def keys(self): return ['a', 'b']
    def __getitem__(self, k): return k.upper()
print(g(**Keys()), {**Keys()}, dict(Keys()))
class BadKeys:
    def keys(self): return [1]
    def __getitem__(self, k): return k
for c in ('g(**BadKeys())', 'g(**5)', 'g(*5)', 'g(**[1])', 'g(**None)', 'g(*None)', 'f(1)', 'f()', 'f(1, 2)', 'f(a=1, b=2, c=3)', 'f(1, 2, 3)', 'f(1, 2, c=3, d=4)', 'h()', 'h(1)', 'h(e=5)', 'kwonly()', 'kwonly(a=1)', 'kwonly(1, 2, 3)', 'kwonly(a=1, c=2, d=3)', 'many(1)', 'many(*range(11))', 'many(*range(5), a=1)', 'mutable()', 'mutable(1, 2, 3)', 'g(a=1, **{"a": 2})', 'g(**{"a": 1}, **{"a": 2})', 'h(1, 2, 3, e=1, **{"e": 2})', '(lambda x: x)()', '(lambda x: x)(1, 2)', '(lambda: 0)(1)', 'f(1, b=2, c=3, a=5)', 'h(1, b=5, e=1)', 'g(1, *[2], 3, **{}, k=4)', 'g(k=1, *[2])', 'len(*[[1, 2]])', 'len(obj=[1])', 'int("5", base=10)', 'int(x="5")', 'sorted([1], key=None)', 'sorted(iterable=[1])', 'print("a", seperator="x")', 'max(1, 2, key=abs, default=1)', '"a".split(sep=None, maxsplit=1)', '"a".split(foo=1)', '[].sort(lambda x: x)', 'dict(1, 2)', 'isinstance(5)', 'round(number=5)', 'sum([1], start=1)', 'enumerate(iterable="a", start=1).__next__()', 'range(start=1)', 'str(object=5)', 'bool(x=1)', 'list(iterable=[1])', 'open()'):
    try:
        print(c, '=', eval(c))
    except (TypeError, ValueError) as e:
        print(c, '->', type(e).__name__, e)
