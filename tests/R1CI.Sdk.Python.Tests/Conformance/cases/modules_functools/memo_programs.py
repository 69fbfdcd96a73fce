# Memoised recursion: knapsack, edit distance, partitions, grid paths, digit sums; cache figures after each.
from functools import lru_cache, cache
import functools


@lru_cache(maxsize=None)
def knap(i, room):
    if i == len(items):
        return 0
    weight, value = items[i]
    best = knap(i + 1, room)
    return max(best, value + knap(i + 1, room - weight)) if weight <= room else best


@cache
def distance(a, b):
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return distance(a[1:], b[1:])
    return 1 + min(distance(a[1:], b), distance(a, b[1:]), distance(a[1:], b[1:]))


@functools.lru_cache(128)
def partitions(n, largest):
    return 1 if n == 0 else sum(partitions(n - k, min(k, n - k)) for k in range(1, min(n, largest) + 1))


@lru_cache
def paths(r, c):
    return 1 if r == 0 or c == 0 else paths(r - 1, c) + paths(r, c - 1)


items = ((1, 1), (3, 4), (4, 5), (5, 7))
print(knap(0, 7), knap.cache_info())
items += ((2, 6),)
print(knap(0, 7), knap.cache_clear(), knap(0, 7), knap.cache_info().currsize)
print(distance('kitten', 'sitting'), distance.cache_info().misses, distance.cache_parameters())
print([partitions(n, n) for n in range(1, 16)], partitions.cache_info().maxsize)
print(paths(16, 16), paths.cache_info(), paths.__name__, paths.__wrapped__(0, 5))


def solve(coins, amount):
    @lru_cache(None)
    def dp(rest):
        if rest == 0:
            return 0
        return min((dp(rest - c) + 1 for c in coins if c <= rest), default=float('inf'))
    return dp(amount), dp.cache_info().hits


print(solve((1, 5, 11), 15), solve((2,), 3), solve((4, 9, 13), 100))


class Board:
    calls = 0

    @staticmethod
    @cache
    def score(x):
        Board.calls += 1
        return x * x

    @classmethod
    @lru_cache(maxsize=1)
    def name(cls):
        return cls.__name__.lower()


print(Board.score(3), Board().score(3), Board.calls, Board.name(), Board.name(), Board.score.cache_info())
info = paths.cache_info()
print(info._asdict(), info[0] == info.hits, type(info).__name__, info._replace(hits=0))


@lru_cache(maxsize=0)
def never(x):
    return x


@lru_cache(maxsize=-5)
def negative(x):
    return x


print([never(1), never(1)], never.cache_info(), [negative(1), negative(1)], negative.cache_info())
