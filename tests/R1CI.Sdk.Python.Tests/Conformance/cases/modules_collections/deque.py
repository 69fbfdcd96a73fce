from collections import deque
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
d = deque([1, 2, 3])
d.append(4); d.appendleft(0); print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), d)
d.extend([5, 6]); d.extendleft([7, 8]); print(d); d.rotate(2); print(d); d.rotate(-1); print(d); d.rotate(); print(d); d.reverse(); print(d)
m = deque(range(5), maxlen=3); print(m, m.maxlen); m.append(9); print(m); m.appendleft(8); print(m); t(lambda: m.insert(0, 1)); print(deque([1], 0), d.maxlen)
t(lambda: deque([1], -1)); t(lambda: deque([1], 'a')); t(lambda: deque(5)); t(lambda: deque().pop()); t(lambda: deque().popleft()); t(lambda: d[99]); t(lambda: d['a']); t(lambda: d[1:2])
print(d.count(5), d.index(5), 5 in d, 55 in d); t(lambda: d.index(99)); t(lambda: d.remove(99)); d.remove(5); print(d); d.insert(1, 'x'); d.insert(-1, 'y'); d.insert(100, 'z'); print(d)
d[0] = 'first'; del d[1]; print(d, d == deque(list(d)), d != deque(), deque([1]) < deque([2]), deque([1, 2]) == [1, 2])
e = d.copy(); e.append(1); print(len(d), len(e)); print(deque('ab') + deque('cd'), deque('ab') * 2, 2 * deque('a')); t(lambda: deque('ab') + [1])
f = deque([1]); f += [2, 3]; f *= 2; print(f); print(list(reversed(f)), list(f), sum(f), max(f), sorted(f), bool(f), bool(deque()))
def mutate():
    q = deque([1, 2])
    for x in q:
        q.append(x)
t(mutate); t(lambda: hash(deque()))
class Q(deque):
    def peek(self): return self[0]
q = Q([3, 4]); q.extra = 1; print(q, q.peek(), q.extra, type(q + q).__name__, type(q.copy()).__name__)
d.clear(); print(d, list(d)); print(deque(iterable='abc', maxlen=2), deque(maxlen=None))
big = deque()
for i in range(1000): big.append(i)
for i in range(990): big.popleft()
for i in range(20): big.appendleft(-i)
print(len(big), list(big)[:3], big[15], big[-1])
x = deque([1, [2]]); import copy; y = copy.deepcopy(x); y[1].append(3); print(x, y); z = copy.copy(x); print(z)
