from itertools import *
import operator
print(list(chain([1], 'ab', (2,))), list(chain.from_iterable(['ab', 'cd'])), list(chain()), list(zip_longest('abc', [1])), list(zip_longest([1], [], [2, 3], fillvalue='-')), list(zip_longest()))
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([], initial=5)), list(accumulate([1, 2], initial=10)), list(accumulate('abc')), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2], None)))
print([(k, list(g)) for k, g in groupby('aabbca')], [(k, len(list(g))) for k, g in groupby(sorted(['bb', 'a', 'cc'], key=len), key=len)], [k for k, _ in groupby([1, 1, 2])], list(groupby([])))
g = groupby([1, 1, 2]); k1, g1 = next(g); k2, g2 = next(g); print(k1, list(g1), k2, list(g2))
a, b, c = tee([1, 2, 3], 3); print(next(a), list(a), next(b), list(c), list(b), tee([], 0))
t, u = tee(iter('xy')); import copy; next(t); v = copy.copy(t); print(list(t), list(v), list(u))
print(list(pairwise('abcd')), list(pairwise([1])), list(pairwise([])), [b - a for a, b in pairwise([1, 4, 9, 16])])
z = zip_longest('ab', [1]); print(next(z), next(z), next(z, 'end')); e = chain([1], [2]); print(next(e), list(e), list(e))
for f in (lambda: list(chain(1)), lambda: list(chain.from_iterable([1])), lambda: zip_longest(1), lambda: accumulate(), lambda: list(accumulate([1, 'a'])), lambda: groupby(), lambda: list(groupby([1], 5)), lambda: tee([1], -1), lambda: tee(5), lambda: pairwise(), lambda: zip_longest([1], fill=0), lambda: list(groupby([1, 'a'], lambda x: x + 1))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
