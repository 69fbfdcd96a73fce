from itertools import *
print(list(islice(count(), 3)), list(islice(count(10, -2), 3)), list(islice(count(0.5, 0.25), 3)), count(5), count(1, 2), repr(count(1.5)), next(count(10**20)))
print(list(islice(cycle('ab'), 5)), list(repeat(7, 3)), repeat(7), repeat('x', 2), list(cycle([])), list(zip(repeat(1), 'ab')), len(list(repeat(0, -1))))
print(list(islice(range(10), 2, 8, 3)), list(islice('abcdef', 2, None)), list(islice('abc', 0)), list(islice(range(5), None)), list(islice(iter('abc'), 1, 2)))
it = iter(range(6)); print(list(islice(it, 2)), list(it)); print(repeat(5, 4).__length_hint__(), list(map(pow, range(4), repeat(2))))
print(list(takewhile(lambda x: x < 3, [1, 2, 5, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 5, 1])), list(filterfalse(None, [0, 1, '', 'a'])), list(filterfalse(lambda x: x % 2, range(5))), list(compress('abcd', [1, 0, True, None])), list(starmap(pow, [(2, 3), (3, 2)])))
for f in (lambda: islice([1], -1), lambda: islice([1], 1, 2, 0), lambda: islice([1]), lambda: islice(5, 1), lambda: islice([1], 'a'), lambda: count('a'), lambda: repeat(), lambda: repeat(1, 'a'), lambda: cycle(5), lambda: list(starmap(pow, [5])), lambda: takewhile(), lambda: list(takewhile(5, [1])), lambda: compress([1])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
