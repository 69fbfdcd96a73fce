print(sum([1, 2, 3]), sum([], 10), sum([[1], [2]], []), sum((0.1,) * 10), sum([True, True]), min(3, 1, 2), max('b', 'a'), min([5]), max([], default='d'), min({'a': 2, 'b': 1}, key=lambda k: 1), max(['aa', 'b'], key=len), min((1, 'x'), (1, 'a')))
print(all([]), any([]), all([1, 0]), any([0, '']), all(x > 0 for x in [1, 2]), any(x > 5 for x in [1, 9]), len({1, 2}), abs(-3.5), round(3.14159, 2), pow(2, 8), divmod(9, 4), sorted([3, 1]), list(reversed([1, 2])))
print(list(enumerate('ab', 1)), list(zip([1, 2], 'ab', [True, False, None])), list(zip()), list(map(lambda a, b: a * b, [1, 2], [3, 4])), list(filter(None, [0, 1, '', 'a'])), list(zip(*[(1, 2), (3, 4)])), list(map(int, '123')), dict(zip('ab', range(2))))
for t in [lambda: sum('ab'), lambda: sum(['a']), lambda: min(), lambda: max([]), lambda: max(1), lambda: min(1, 'a'), lambda: abs('x'), lambda: len(5), lambda: round('x'), lambda: sorted(5), lambda: list(zip([1], [1, 2], strict=True)), lambda: all(5), lambda: map(), lambda: next(5), lambda: max([1], key=5), lambda: sum([1], start='a'), lambda: min([1, None])]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
