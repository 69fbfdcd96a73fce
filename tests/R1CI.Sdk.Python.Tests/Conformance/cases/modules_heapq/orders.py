import heapq
h = []
for x in [5, 1, 8, 3, 2, 9, 7]: heapq.heappush(h, x)
print(h, heapq.heappop(h), h, heapq.heappushpop(h, 0), heapq.heappushpop(h, 4), heapq.heapreplace(h, 10), h)
l = [9, 8, 7, 6, 5, 4, 3, 2, 1]; heapq.heapify(l); print(l, [heapq.heappop(l) for _ in range(9)])
print(heapq.nlargest(3, [5, 1, 9, 7]), heapq.nsmallest(2, 'hello'), heapq.nlargest(2, ['aa', 'b', 'cccc'], key=len), heapq.nsmallest(0, [1]), heapq.nlargest(10, [2, 1]), heapq.nsmallest(1, []), heapq.nlargest(1, [1, 1.0, True]), heapq.nsmallest(3, [(1, 'b'), (1, 'a'), (0, 'z')], key=lambda t: t[0]))
print(list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge([4, 1], [3, 2], reverse=True)), list(heapq.merge('ac', 'B', key=str.lower)), list(heapq.merge()), list(heapq.merge([3, 1])))
class Task:
    def __init__(self, p, n): self.p, self.n = p, n
    def __lt__(self, o): return self.p < o.p
    def __repr__(self): return f'{self.n}:{self.p}'
q = [Task(3, 'c'), Task(1, 'a'), Task(2, 'b')]; heapq.heapify(q); print(q, heapq.heappop(q), q)
h = [(2, 'x'), (1, 'y')]; heapq.heapify(h); heapq.heappush(h, (1, 'a')); print(h)
for f in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush((1,), 2), lambda: heapq.heapify({1}), lambda: heapq.heappush([1], 'a'), lambda: heapq.heapify([1, 'a']), lambda: heapq.heappush([(1, {})], (1, {})), lambda: heapq.heappush([]), lambda: list(heapq.merge([1], 5))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
