from collections import deque
import heapq
g = {'A': {'B': 4, 'C': 1}, 'B': {'D': 1}, 'C': {'B': 2, 'D': 5}, 'D': {}}
def dijkstra(src):
    dist = {src: 0}
    heap = [(0, src)]
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist.get(u, float('inf')):
            continue
        for v, w in g[u].items():
            if d + w < dist.get(v, float('inf')):
                dist[v] = d + w
                heapq.heappush(heap, (d + w, v))
    return dist
print(dijkstra('A'))
def bfs(start):
    seen, q, out = {start}, deque([start]), []
    while q:
        u = q.popleft()
        out.append(u)
        for v in sorted(g[u]):
            if v not in seen:
                seen.add(v)
                q.append(v)
    return out
def dfs(u, seen=None):
    seen = seen if seen is not None else []
    if u not in seen:
        seen.append(u)
        for v in sorted(g[u]):
            dfs(v, seen)
    return seen
print(bfs('A'), dfs('A'))
def topo(graph):
    indeg = {u: 0 for u in graph}
    for u in graph:
        for v in graph[u]:
            indeg[v] += 1
    q = [u for u in graph if indeg[u] == 0]
    out = []
    while q:
        u = q.pop()
        out.append(u)
        for v in graph[u]:
            indeg[v] -= 1
            if indeg[v] == 0:
                q.append(v)
    return out
print(topo(g))
parent = list(range(6))
def find(x):
    while parent[x] != x:
        parent[x] = parent[parent[x]]
        x = parent[x]
    return x
for a, b in [(0, 1), (2, 3), (1, 3), (4, 5)]:
    parent[find(a)] = find(b)
print(len({find(x) for x in range(6)}), find(0) == find(2), find(0) == find(4))
