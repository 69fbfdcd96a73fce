# --- counter
from collections import Counter
c = Counter("mississippi river" * 20)
c.update("sip" * 30)
print(c.most_common(3), sum(c.values()), (c - Counter("sss" * 50))["s"])
# --- defaultdict
from collections import defaultdict
index = defaultdict(list)
for i, w in enumerate("a b c a b a d e f a".split() * 20):
    index[w].append(i)
print({k: len(v) for k, v in index.items()})
# --- deque_queue
from collections import deque
q, order = deque(range(50)), []
while q:
    order.append(q.popleft())
    q.rotate(-2)
print(order[:10], order[-1])
# --- namedtuple
from collections import namedtuple
P = namedtuple("P", "x y")
ps = [P(i, i * i % 13) for i in range(150)]
print(max(ps, key=lambda p: p.y), sum(p.x for p in ps), ps[3]._replace(x=0))
# --- ordered
from collections import OrderedDict
d = OrderedDict((i, i) for i in range(60))
for i in range(0, 60, 7):
    d.move_to_end(i)
print(list(d)[-4:], d.popitem(last=False))
# --- breadth_first
from collections import deque
walls = {(3, y) for y in range(9)} | {(6, y) for y in range(1, 10)}
dist, q = {(0, 0): 0}, deque([(0, 0)])
while q:
    x, y = q.popleft()
    for p in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
        if 0 <= p[0] < 10 and 0 <= p[1] < 10 and p not in walls and p not in dist:
            dist[p] = dist[x, y] + 1
            q.append(p)
print(dist[9, 9], len(dist))
# --- bounded_deque
from collections import deque
last = deque(maxlen=5)
for i in range(400):
    last.append(i)
print(list(last), sum(last))
# --- chain_map
from collections import ChainMap
m = ChainMap({"a": 1}, {"a": 2, "b": 3}, {"c": 4})
print(sum(m[k] for _ in range(60) for k in "abc"), sorted(m))
# --- graph_degrees
from collections import defaultdict
g = defaultdict(set)
for i in range(60):
    for j in (i * 2 % 60, i * 7 % 60):
        g[i].add(j)
        g[j].add(i)
print(max(len(v) for v in g.values()), sum(len(v) for v in g.values()))
# --- sliding_maximum
from collections import deque
a, k, q, out = [i * 53 % 89 for i in range(300)], 6, deque(), []
for i, x in enumerate(a):
    while q and a[q[-1]] <= x:
        q.pop()
    q.append(i)
    if q[0] <= i - k:
        q.popleft()
    if i >= k - 1:
        out.append(a[q[0]])
print(out[:8], sum(out))
