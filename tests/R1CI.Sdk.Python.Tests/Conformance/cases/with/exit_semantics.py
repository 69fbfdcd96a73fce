class CM:
    def __init__(self, **k): self.__dict__.update(k)
    def __enter__(self): return getattr(self, 'value', self)
    def __exit__(self, t, v, tb):
        print('exit', t.__name__ if t else None, type(v).__name__ if v is not None else None, tb is not None)
        return getattr(self, 'ret', None)
for ret in (None, False, 0, '', [], True, 1, 'yes', [0]):
    try:
        with CM(ret=ret): raise ValueError
        print('suppressed by', repr(ret))
    except ValueError:
        print('not suppressed by', repr(ret))
def ret_in_with():
    with CM(): return 'returned'
def ret_after_suppress():
    with CM(ret=True): raise KeyError
    return 'after'
def loop():
    out = []
    for i in range(4):
        with CM(ret=True):
            if i == 0: continue
            if i == 1: raise OSError
            if i == 2: break
            out.append(i)
    return out, i
print(ret_in_with(), ret_after_suppress(), loop())
class BadBool:
    def __bool__(self): raise TypeError('no truth')
try:
    with CM(ret=BadBool()): raise ValueError('orig')
except TypeError as e:
    print(e, repr(e.__context__))
with CM(value=(1, 2)) as (a, b): print(a, b)
with CM(value=[1, 2, 3]) as [x, *y]: print(x, y)
try:
    with CM(value=5) as (a, b): pass
except TypeError as e:
    print(e)
def gen():
    with CM() as c:
        yield 1
        yield 2
g = gen(); next(g); g.close()
g = gen(); next(g)
try:
    g.throw(RuntimeError('into gen'))
except RuntimeError as e:
    print(e)
class Nest:
    depth = 0
    def __enter__(self): Nest.depth += 1; return Nest.depth
    def __exit__(self, *a): Nest.depth -= 1
n = Nest()
with n as a, n as b, n as c: print(a, b, c, Nest.depth)
print(Nest.depth)
with (n as a, n as b): print(a, b)
with (n): print(Nest.depth)
with (n, n) as pair if False else n: print('expr', Nest.depth)
class Meta(type):
    def __enter__(cls): return 'class enter'
    def __exit__(cls, *a): print('class exit')
class K(metaclass=Meta): pass
with K as k: print(k)
class P:
    @property
    def __enter__(self): return lambda: 'via property'
    @property
    def __exit__(self): return lambda *a: print('exit via property')
with P() as p: print(p)
class S:
    __enter__ = staticmethod(lambda: 'static')
    __exit__ = classmethod(lambda cls, *a: print(cls.__name__, len(a)))
with S() as s: print(s)
