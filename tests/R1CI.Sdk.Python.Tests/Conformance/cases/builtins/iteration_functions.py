print(list(enumerate('ab', 5)), list(enumerate([], 1)), list(zip([1, 2], 'abc', (True,))), list(zip()), list(map(str, [1, 2])), list(map(lambda *a: a, 'ab', [1, 2, 3])), list(map(pow, [2, 3], [3, 2])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(None, [0, 'a', [], 1])), list(reversed([1, 2])), list(reversed('ab')), list(reversed(range(3))), list(reversed({'a': 1, 'b': 2})))
print(any([]), all([]), any([0, 'x']), all([1, '']), any(x > 2 for x in (1, 2, 3)), sorted('hello'), sorted([3, 1], reverse=True), sorted({'b': 1, 'a': 2}), sorted(['B', 'a'], key=str.lower), sorted([(1, 'b'), (0, 'c')], key=lambda t: t[1]), sorted([1, 2, 3], key=lambda x: -x), list(iter('ab')), next(iter([1])), next(iter([]), 'd'), list(iter(lambda c=[3]: c.append(c.pop() - 1) or c[0], 0)))
e = enumerate('xyz'); print(next(e), list(e), next(e, 'end'), iter(e) is e)
z = zip('ab', iter([1])); print(next(z), next(z, 'end'), list(z))
m = map(int, ['1', 'x', '3']); print(next(m))
try:
    next(m)
except ValueError as err:
    print(err)
print(next(m))
def gen():
    print('start')
    yield 1
    print('middle')
    yield 2
g = filter(lambda x: True, gen()); print('lazy'); print(next(g)); print(list(g))
it = iter([1, 2, 3, 4]); print(list(zip(it, it)), list(it))
a = iter([1, 2, 3]); b = iter([1]); print(list(zip(b, a)), list(a)); a = iter([1, 2, 3]); b = iter([1]); print(list(zip(a, b)), list(a))
for f in (lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1], [1], [], strict=True)), lambda: list(zip([], [1], strict=True)), lambda: zip([1], strict=5), lambda: list(map(None, [1])), lambda: next(map(lambda: 1, [1])), lambda: map(5), lambda: filter(1), lambda: enumerate(5), lambda: enumerate([1], 'x'), lambda: enumerate([1], start=10**20).__next__(), lambda: reversed({1}), lambda: reversed(5), lambda: reversed(iter([1])), lambda: iter(5), lambda: iter(5, 6), lambda: iter(), lambda: next(), lambda: next([1]), lambda: next(iter([])), lambda: sorted(5), lambda: sorted([1, 'a']), lambda: sorted([1], key=5), lambda: sorted(key=len), lambda: sorted([1], rev=True), lambda: any(5), lambda: all([], []), lambda: sum(map(int, '12')), lambda: dict(zip('ab', [1])), lambda: set(map(abs, [-1, 1])), lambda: list(range(3).__iter__()), lambda: list(map(lambda x, y=5: x + y, [1])), lambda: [*map(str.upper, 'ab')], lambda: max(map(len, ['a', 'bb'])), lambda: ''.join(reversed('abc')), lambda: list(zip(*[[1, 2], [3, 4]])), lambda: type(zip()).__name__, lambda: len(zip()), lambda: zip()[0], lambda: bool(map(str, []))):
    try:
        r = f(); print(r if not hasattr(r, '__next__') else type(r).__name__)
    except StopIteration:
        print('StopIteration')
    except Exception as err:
        print(type(err).__name__, err)
class R:
    def __reversed__(self): return 'custom reversed'
    def __len__(self): return 2
    def __getitem__(self, i): return i * 10
print(reversed(R()))
class S:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 10
print(list(reversed(S())))
class NotRev(dict):
    __reversed__ = None
try:
    reversed(NotRev())
except TypeError as err:
    print(err)
import itertools
c = itertools.count(); print(list(zip(range(3), c)), next(c)); print(list(map(lambda a, b: a + b, range(3), itertools.count(10))), sum(1 for _ in zip(itertools.repeat(0), range(4))))
