import heapq, bisect
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
h = []
for x in [5, 3, 8, 1, 9, 2, 7, 3, 3]: heapq.heappush(h, x)
print(h); print([heapq.heappop(h) for _ in range(5)], h); g = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]; heapq.heapify(g); print(g, heapq.heapreplace(g, 11), g, heapq.heappushpop(g, -1), heapq.heappushpop(g, 5), g)
t(lambda: heapq.heappop([])); t(lambda: heapq.heappush((), 1)); t(lambda: heapq.heapreplace([], 1)); print(heapq.heappushpop([], 4)); t(lambda: heapq.heapify('abc'))
print(heapq.nlargest(3, [1, 5, 2, 8, 3]), heapq.nsmallest(2, [1, 5, 2, 8]), heapq.nlargest(2, ['a', 'bbb', 'cc'], key=len), heapq.nsmallest(10, [3, 1]), heapq.nlargest(0, [1]), heapq.nlargest(1, [1, 2]))
print(list(heapq.merge([1, 4, 7], [2, 5], [3, 6])), list(heapq.merge([5, 3], [4, 1], reverse=True)), list(heapq.merge(['a', 'ccc'], ['bb'], key=len)), list(heapq.merge()))
q = [(2, 'b'), (1, 'z'), (2, 'a')]; heapq.heapify(q); print([heapq.heappop(q) for _ in range(3)]); t(lambda: heapq.heapify([1, 'a'])); 
class N:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f'N{self.v}'
r = [N(3), N(1), N(2)]; heapq.heapify(r); print(heapq.heappop(r), r, heapq.nsmallest(1, r)); m = [1, 2, 3]; heapq._heapify_max(m); print(m, heapq._heappop_max(m))
a = [1, 3, 3, 5]; print(bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect(a, 4), bisect.bisect_left(a, 0), bisect.bisect(a, 9), bisect.bisect_left(a, 3, 2), bisect.bisect_left(a, 3, 0, 1)); bisect.insort(a, 4); bisect.insort_left(a, 3); print(a)
t(lambda: bisect.bisect([1], 1, -1)); t(lambda: bisect.bisect([1, 'a'], 2)); print(bisect.bisect_left(['a', 'bb', 'cccc'], 3, key=len), bisect.bisect((1, 2, 3), 2), bisect.bisect(range(100), 50), bisect.bisect(a=[1], x=0)); b = ['a', 'ccc']; bisect.insort(b, 'bb', key=len); print(b)
