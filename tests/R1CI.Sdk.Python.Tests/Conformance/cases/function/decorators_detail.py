calls = []
def deco(name):
    calls.append(f'make {name}')
    def wrap(f):
        calls.append(f'apply {name} to {f.__name__}')
        return f
    return wrap
@deco('outer')
@deco('inner')
def f(): pass
print(calls)
class Box:
    def __init__(self, f): self.f = f
    def __call__(self, *a): return ('boxed', self.f(*a))
    def method(self, f): return 'via method'
@Box
def g(x): return x * 2
print(g(4), type(g).__name__)
@Box(lambda f: f).method
def h(): pass
print(h)
decs = [lambda f: 'subscripted']
@decs[0]
def k(): pass
print(k)
@lambda f: 'lambda deco'
def m(): pass
print(m)
@(d := Box)
class K:
    pass
print(type(K).__name__, d is Box)
@staticmethod
def plain(): return 'plain staticmethod'
print(plain(), type(plain).__name__)
import functools
def logged(f):
    @functools.wraps(f)
    def inner(*a, **k):
        "inner doc"
        return ('logged', f(*a, **k))
    inner.extra = 1
    return inner
@logged
def target(a: int, b=2) -> str:
    "target doc"
    return a + b
print(target(1), target.__name__, target.__doc__, target.__wrapped__(1), target.__annotations__, target.extra, target.__qualname__, target.__module__)
@functools.lru_cache(maxsize=2)
def sq(x):
    print('computing', x)
    return x * x
print(sq(2), sq(2), sq(3), sq(4), sq(2), sq.cache_info())
sq.cache_clear(); print(sq.cache_info(), sq.__wrapped__(5), sq.cache_parameters())
@functools.singledispatch
def show(x): return 'object'
@show.register
def _(x: int): return 'int'
@show.register(list)
def _(x): return 'list'
print(show(1), show([]), show('a'), show(True), show.dispatch(int) is show.registry[int])
class Reg:
    items = {}
    @classmethod
    def add(cls, name=None):
        def deco(f):
            cls.items[name or f.__name__] = f
            return f
        return deco
@Reg.add()
def one(): return 1
@Reg.add('zwei')
def two(): return 2
print(sorted(Reg.items), Reg.items['zwei']())
for src in ('@5\ndef f(): pass', '@x y\ndef f(): pass', '@\ndef f(): pass', '@deco("a")\nx = 1', '@None\nclass C: pass', '@deco\n@deco("z")\ndef f(): pass', '@undefined\ndef f(): pass'):
    try:
        exec(src); print(repr(src), 'ok')
    except (SyntaxError, TypeError, NameError, AttributeError) as e:
        print(repr(src), '->', type(e).__name__, e)
