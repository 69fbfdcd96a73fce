import heapq
from collections import deque, defaultdict
edges = [('A', 'B', 4), ('A', 'C', 2), ('C', 'B', 1), ('B', 'D', 5), ('C', 'D', 8), ('D', 'E', 3), ('F', 'G', 1)]
g = defaultdict(dict)
for u, v, w in edges: g[u][v] = g[v][u] = w
def dijkstra(src):
    dist, prev, q = {src: 0}, {}, [(0, src)]
    while q:
        d, u = heapq.heappop(q)
        if d > dist[u]: continue
        for v, w in g[u].items():
            if (nd := d + w) < dist.get(v, float('inf')):
                dist[v], prev[v] = nd, u
                heapq.heappush(q, (nd, v))
    return dist, prev
def path(prev, dst):
    out = [dst]
    while out[-1] in prev: out.append(prev[out[-1]])
    return '->'.join(reversed(out))
dist, prev = dijkstra('A')
print(dist, path(prev, 'E'), 'G' in dist)
def bfs(src):
    seen, order, q = {src}, [], deque([src])
    while q:
        u = q.popleft(); order.append(u)
        for v in sorted(g[u]):
            if v not in seen: seen.add(v); q.append(v)
    return order
def components():
    left, out = set(g), []
    while left:
        c = bfs(min(left)); out.append(sorted(c)); left -= set(c)
    return out
print(bfs('A'), components())
parent = {v: v for v in g}
def find(x):
    while parent[x] != x: parent[x] = parent[parent[x]]; x = parent[x]
    return x
mst = []
for u, v, w in sorted(edges, key=lambda e: e[2]):
    a, b = find(u), find(v)
    if a != b: parent[a] = b; mst.append((u, v, w))
print(mst, sum(w for *_, w in mst))
deps = {'app': ['lib', 'log'], 'lib': ['core'], 'log': ['core'], 'core': []}
def topo(deps):
    state, out = {}, []
    def visit(n, trail=()):
        if state.get(n) == 'done': return
        if state.get(n) == 'open': raise ValueError('cycle: ' + ' > '.join(trail + (n,)))
        state[n] = 'open'
        for d in deps.get(n, ()): visit(d, trail + (n,))
        state[n] = 'done'; out.append(n)
    for n in deps: visit(n)
    return out
print(topo(deps))
try:
    topo({**deps, 'core': ['app']})
except ValueError as e:
    print(e)
grid = ['S.#.', '..#.', '#..E']
start = next((r, c) for r, row in enumerate(grid) for c, x in enumerate(row) if x == 'S')
q, seen = deque([(start, 0)]), {start}
while q:
    (r, c), d = q.popleft()
    if grid[r][c] == 'E': print('steps', d); break
    for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        p = (r + dr, c + dc)
        if 0 <= p[0] < len(grid) and 0 <= p[1] < len(grid[0]) and grid[p[0]][p[1]] != '#' and p not in seen: seen.add(p); q.append((p, d + 1))
else:
    print('unreachable')
