# Range queries: an iterative segment tree with a monoid, and a lazy one with range assignment.
import math
from operator import add


class SegmentTree:
    def __init__(self, data, op=add, unit=0):
        self.n, self.op, self.unit = len(data), op, unit
        self.t = [unit] * self.n + list(data)
        for i in range(self.n - 1, 0, -1):
            self.t[i] = op(self.t[i << 1], self.t[i << 1 | 1])

    def __setitem__(self, i, value):
        i += self.n
        self.t[i] = value
        while i > 1:
            i >>= 1
            self.t[i] = self.op(self.t[2 * i], self.t[2 * i + 1])

    def __getitem__(self, key):
        if not isinstance(key, slice):
            return self.t[self.n + key]
        lo, hi, _ = key.indices(self.n)
        left, right = self.unit, self.unit
        lo, hi = lo + self.n, hi + self.n
        while lo < hi:
            if lo & 1:
                left = self.op(left, self.t[lo])
                lo += 1
            if hi & 1:
                hi -= 1
                right = self.op(self.t[hi], right)
            lo >>= 1
            hi >>= 1
        return self.op(left, right)

    def __len__(self):
        return self.n

    def __iter__(self):
        yield from self.t[self.n:]


sums = SegmentTree([5, 3, 8, -2, 7, 0, 4])
print(sums[:], sums[2:5], sums[-3:], sums[10:], sums[3], len(sums))
sums[3] = 100
print(sums[:4], sums[3:4], list(sums))
low = SegmentTree([5, 3, 8, -2, 7], min, math.inf)
print(low[:], low[:3], low[2:2], low[4:])
text = SegmentTree('segment', str.__add__, '')
print(text[:], text[1:4], text[::], ''.join(text))
gcds = SegmentTree([12, 18, 30, 45], math.gcd)
print([gcds[i:j] for i in range(4) for j in range(i + 1, 5)])
best = SegmentTree([(3, 'c'), (1, 'a'), (3, 'd'), (2, 'b')], max, (-math.inf, ''))
print(best[:], best[:2], best[1:1])
best[2] = (0, 'z')
print(max(best), best[:])
