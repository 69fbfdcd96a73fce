# Shortest paths with heapq: ties are broken by the tuple, paths are rebuilt, unreachable nodes stay infinite.
import heapq
from collections import defaultdict, deque
from math import inf

roads = '''
A B 7
A C 9
A F 14
B C 10
B D 15
C D 11
C F 2
D E 6
E F 9
G H 1
'''.strip().splitlines()

graph = defaultdict(dict)
for road in roads:
    a, b, w = road.split()
    graph[a][b] = graph[b][a] = int(w)


def dijkstra(source):
    dist = {node: inf for node in graph}
    dist[source] = 0
    before, heap, order = {}, [(0, source)], []
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist[u]:
            continue
        order.append(u)
        for v, w in graph[u].items():
            if (nd := d + w) < dist[v]:
                dist[v] = nd
                before[v] = u
                heapq.heappush(heap, (nd, v))
    return dist, before, order


def path(before, target):
    result = deque([target])
    while result[0] in before:
        result.appendleft(before[result[0]])
    return '->'.join(result)


dist, before, order = dijkstra('A')
for node in sorted(dist, key=lambda n: (dist[n], n)):
    reach = f'{dist[node]:>4} {path(before, node)}' if dist[node] < inf else f'{dist[node]:>4} unreachable'
    print(node, reach)
print(order, dict(before))
print(heapq.nsmallest(3, dist.items(), key=lambda kv: kv[1]), heapq.nlargest(2, dist.values()))
all_pairs = {(a, b): d for a in 'ABC' for b, d in dijkstra(a)[0].items() if d != inf and a < b}
print(all_pairs)
eccentricity = {a: max(d for d in dijkstra(a)[0].values() if d < inf) for a in sorted(graph)}
print(min(eccentricity, key=eccentricity.get), max(eccentricity.items(), key=lambda kv: kv[::-1]), eccentricity)
print(inf - 1 > 10 ** 300, inf == inf, -inf < 0, [inf, -inf], str(inf).upper())
