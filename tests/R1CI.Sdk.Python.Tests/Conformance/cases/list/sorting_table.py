import functools, operator
data = [('bob', 25, 3.5), ('alice', 30, 3.5), ('carol', 25, 3.9), ('dave', 30, 2.0)]
print(sorted(data), sorted(data, key=lambda r: r[1]), sorted(data, key=lambda r: (-r[2], r[0])), sorted(data, key=operator.itemgetter(1, 2), reverse=True), sorted(data, key=lambda r: r[1], reverse=True))
print(sorted([3, 1, 2], key=lambda x: 0), sorted([5, 3, 1], reverse=True), sorted('Hello World'), sorted(['b', 'A', 'c'], key=str.swapcase), sorted([[2, 1], [1, 3], [1, 2]]), sorted([(1,), (), (0, 5)]), sorted([True, 2, 0, False, -1]), sorted([1.5, 1, 0.5, 2]), sorted({'z': 1, 'y': 0}.items(), key=lambda kv: kv[1]))
l = [4, 2, 9]; print(l.sort(), l, l.sort(reverse=True), l, l.sort(key=lambda x: x % 3), l, l.reverse(), l)
print(sorted(['x10', 'x9', 'x1'], key=lambda s: int(s[1:])), sorted([-3, 2, -1], key=abs), sorted(range(5), key=lambda x: (x % 2, -x)), sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)), sorted(zip('cab', [1, 2, 3])), sorted([b'b', b'a']), sorted([None]), sorted([]), sorted(iter([2, 1])))
class V:
    calls = 0
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        V.calls += 1
        return self.v < o.v
    def __repr__(self): return str(self.v)
vs = [V(x) for x in (5, 2, 8, 1, 9, 3)]
print(sorted(vs), min(vs), sorted(vs, reverse=True), V.calls > 0)
try:
    sorted([1, None, 2])
except TypeError as e:
    print(e)
try:
    [3, 'a', 1].sort()
except TypeError as e:
    print(e)
try:
    sorted([1, 2], key=lambda x: 1 / 0)
except ZeroDivisionError as e:
    print(e)
try:
    sorted([1j, 2j])
except TypeError as e:
    print(e)
try:
    max([V(1), 2])
except TypeError as e:
    print(e)
stable = sorted([(i % 3, i) for i in range(12)], key=lambda t: t[0]); print(stable, [t[1] for t in sorted(stable, key=lambda t: -t[0])])
big = [(i * 7919) % 101 for i in range(101)]; big.sort(); print(big == list(range(101)), sorted(range(1000), reverse=True)[:3], sorted(str(i) for i in range(12)), sorted([0.1 * i for i in range(3, 0, -1)]))
nan = float('nan'); print(len(sorted([3, nan, 1])), sorted([float('inf'), -1, float('-inf')]), sorted(['B', 'a', 'C'], key=lambda s: (s.lower(), s)))
import heapq, bisect
h = [5, 1, 4]; heapq.heapify(h); heapq.heappush(h, 0); print(heapq.heappop(h), heapq.nsmallest(2, h), heapq.nlargest(2, h), bisect.bisect([1, 3, 3, 5], 3), bisect.bisect_left([1, 3, 3, 5], 3))
