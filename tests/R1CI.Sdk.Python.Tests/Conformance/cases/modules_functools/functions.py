import functools
from functools import *
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: reduce(lambda a, b: a + b, [1, 2, 3])); t(lambda: reduce(lambda a, b: a + b, [], 5)); t(lambda: reduce(lambda a, b: a, [])); t(lambda: reduce(max, 5))
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(200), fib.cache_info(), fib.__name__, fib.__wrapped__(5)); fib.cache_clear(); print(fib.cache_info(), fib.cache_parameters())
@lru_cache(2)
def sq(x): print('call', x); return x * x
print(sq(1), sq(2), sq(1), sq(3), sq(2), sq(1), sq.cache_info())
@lru_cache
def plain(a, b=2, *args, **kw): return (a, b, args, kw)
print(plain(1), plain(1), plain(1, b=3), plain(1, 2, 3, x=4), plain.cache_info()); t(lambda: plain([])); t(lambda: lru_cache('x'))
@lru_cache(typed=True)
def ty(x): return type(x).__name__
print(ty(1), ty(1.0), ty(True), ty.cache_info())
@cache
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
print(deep(200))
class C:
    @lru_cache(maxsize=None)
    def m(self, x): return x + 1
    @cached_property
    def prop(self): print('computing'); return 42
c = C(); print(c.m(1), c.m(1), C.m.cache_info(), c.prop, c.prop, c.__dict__)
p = partial(int, base=2); print(p('101'), p.func, p.args, p.keywords, partial(print, 1, 2, sep='-')); partial(print, 1, 2, sep='-')(3); q = partial(partial(pow, 2), 3); print(q(), q.args, q.func); t(lambda: partial()); t(lambda: partial(5)); p.x = 1; print(p.x)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), max([1, 5, 2], key=cmp_to_key(lambda a, b: a - b))); k = cmp_to_key(lambda a, b: a - b); print(k(1) < k(2), k(1) == k(1), k(3).obj); t(lambda: k(1) < 2); t(lambda: hash(k(1)))
def deco(f):
    @wraps(f)
    def inner(*a):
        """inner doc"""
        return f(*a)
    return inner
@deco
def named(x):
    """named doc"""
    return x
print(named.__name__, named.__doc__, named(1), named.__wrapped__.__name__, named.__qualname__)
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(V(1) < V(2), V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V(1) != V(2)); t(lambda: total_ordering(type('X', (), {})))
@singledispatch
def show(x): return 'object'
@show.register
def _(x: int): return 'int'
@show.register(list)
def _(x): return 'list'
@show.register(str)
@show.register(bytes)
def _(x): return 'text'
print(show(1), show([]), show('a'), show(b''), show(1.5), show(True), show.dispatch(int)(0)); t(lambda: show())
class S:
    @singledispatchmethod
    def f(self, x): return 'o'
    @f.register
    def _(self, x: int): return 'i'
print(S().f(1), S().f('a'))
class PM:
    def base(self, a, b): return (a, b)
    half = partialmethod(base, 1)
print(PM().half(2)); t(lambda: lru_cache(maxsize=3, typed=False)(len)([1]))
