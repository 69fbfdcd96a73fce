# lru_cache on functions, methods and recursion: its own type, keys as they are called, counts, copies.
import copy
import inspect
import sys
from functools import cache, lru_cache, wraps

sys.setrecursionlimit(10_000)


class Solution:
    @lru_cache(None)
    def ways(self, n, k=0):
        return 1 if n <= 0 else self.ways(n - 1, k) + self.ways(n - 2, k + 1)

    @staticmethod
    @cache
    def fib(n):
        return n if n < 2 else Solution.fib(n - 1) + Solution.fib(n - 2)

    @classmethod
    @lru_cache(maxsize=4)
    def twice(cls, n):
        return n * 2


print(Solution().ways(30), Solution.ways.cache_info(), Solution.fib(50))
print(Solution.twice(3), Solution.twice(3), Solution.twice.cache_info())


@lru_cache(maxsize=3)
def f(a, b=2, *c, d=4, **e):
    """doc"""
    print('called', a, b, c, d, e)
    return a


f(1), f(1), f(1, 2), f(1, b=2), f(a=1), f(1, 2, 3), f(1), f(d=5, a=1), f(1, z=2)
print(f.cache_info(), f.cache_parameters(), f.__name__, f.__doc__, type(f), inspect.signature(f))
f.note = 1
print(list(vars(f)), copy.copy(f) is f, copy.deepcopy(f) is f, callable(f))
f.cache_clear()
print(f.cache_info())
for bad in (lambda: f([1]), lambda: f(), lambda: lru_cache('x'), lambda: f.nothing):
    try:
        bad()
    except (TypeError, AttributeError) as error:
        print(error)


@lru_cache(typed=True)
def kind(x):
    return type(x).__name__


@lru_cache
def fails(x):
    raise ValueError(x)


@lru_cache
def numbers(n):
    yield from range(n)


@wraps(kind)
def outer(x):
    return kind(x)


print(kind(1), kind(1.0), kind(True), kind(1), kind.cache_info(), hasattr(outer, 'cache_info'))
for _ in range(2):
    try:
        fails(1)
    except ValueError as error:
        print(error, fails.cache_info())
print(list(numbers(3)), list(numbers(3)), list(map(kind, 'ab')), sorted([3, 1], key=lru_cache(lambda x: -x)))


@cache
def deep(n):
    return 0 if n == 0 else deep(n - 1) + 1


print(deep(3000), deep.cache_info())
