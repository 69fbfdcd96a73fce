# Helpers that programs build from itertools.
import collections
import functools
import operator
from itertools import *


def take(n, iterable):
    return list(islice(iterable, n))


def powerset(iterable):
    s = list(iterable)
    return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))


def batched(iterable, n):
    it = iter(iterable)
    while batch := tuple(islice(it, n)):
        yield batch


def sliding_window(iterable, n):
    it = iter(iterable)
    window = collections.deque(islice(it, n - 1), maxlen=n)
    for x in it:
        window.append(x)
        yield tuple(window)


def roundrobin(*iterables):
    pending = len(iterables)
    nexts = cycle(iter(it).__next__ for it in iterables)
    while pending:
        try:
            for get in nexts:
                yield get()
        except StopIteration:
            pending -= 1
            nexts = cycle(islice(nexts, pending))


def partition(predicate, iterable):
    a, b = tee(iterable)
    return filterfalse(predicate, a), filter(predicate, b)


def unique_justseen(iterable, key=None):
    return map(next, map(operator.itemgetter(1), groupby(iterable, key)))


def run_lengths(text):
    return ''.join(f'{len(list(group))}{char}' for char, group in groupby(text))


print(take(5, count(10)), list(powerset('abc')), len(list(powerset(range(10)))))
print(list(batched('ABCDEFG', 3)), list(sliding_window(range(6), 3)), list(sliding_window('ab', 5)))
print(''.join(roundrobin('ABC', 'D', 'EF')), [list(p) for p in partition(lambda x: x % 3 == 0, range(10))])
print(list(unique_justseen('AAAABBBCCDAABBB')), list(unique_justseen('ABBcCAD', str.lower)), run_lengths('wwwbwwwwbb'))
print(take(8, accumulate(repeat(1), lambda fib, _: fib + 1)), take(5, accumulate(count(1), operator.mul)))
print(list(starmap(pow, zip(count(2), (3, 2, 1)))), sum(map(operator.mul, range(5), count(1))))
print(functools.reduce(lambda acc, pair: acc * 10 + pair, islice(cycle((1, 2, 3)), 7), 0))
print(next((i for i, g in enumerate(product('ab', repeat=3)) if g == ('b', 'a', 'b')), None), dict(zip('abc', count(1))))
print([''.join(p) for p in permutations('cab')], [''.join(c) for c in combinations_with_replacement('xy', 3)])
print(list(takewhile(lambda x: x < 30, map(lambda n: n * n, count(1)))), list(dropwhile(str.isdigit, '12a3b')))
