import functools
calls = []
@functools.lru_cache(maxsize=2)
def f(x, y=0):
    """Doc of f."""
    calls.append((x, y))
    return x + y
print(f(1), f(1), f(2), f(3), f(1), f(1, y=0), f(x=1), calls, f.cache_info(), f.cache_parameters(), f.__name__, f.__doc__, f.__wrapped__(5))
f.cache_clear(); print(f.cache_info(), f.cache_info().hits, f.cache_info()._fields)
@functools.lru_cache(maxsize=None, typed=True)
def g(x): return type(x).__name__
print(g(1), g(1.0), g(True), g('a'), g.cache_info())
@functools.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info())
@functools.lru_cache
def h(*args, **kw): return len(args) + len(kw)
print(h(), h(1, 2), h(a=1), h(1, b=2), h.cache_info())
@functools.lru_cache(maxsize=0)
def z(x): return x
print(z(1), z(1), z.cache_info())
class C:
    def __init__(self): self.n = 0
    @functools.lru_cache()
    def m(self, k): self.n += 1; return k * self.n
    @functools.cached_property
    def slow(self): self.n += 10; return self.n
    @staticmethod
    @functools.cache
    def s(x): return [x]
c = C(); print(c.m(2), c.m(2), c.m(3), c.slow, c.slow, c.n, c.__dict__, C.s(1) is C.s(1), C.m.cache_info().misses)
del c.slow; print(c.slow, type(C.slow).__name__, C.__dict__['slow'].attrname)
for bad in (lambda: f([1]), lambda: f({}), lambda: functools.lru_cache('a'), lambda: f(1, 2, 3)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
@functools.lru_cache
def err(x): calls.append(x); raise ValueError(x)
for _ in range(2):
    try: err(5)
    except ValueError as e: print(e, calls[-1], err.cache_info())
