# Graph programs over defaultdict and deque: BFS, DFS, topological order, components, 0-1 BFS, word ladder.
from collections import defaultdict, deque, OrderedDict, Counter

graph = defaultdict(list)
for a, b in [('a', 'b'), ('a', 'c'), ('b', 'd'), ('c', 'd'), ('d', 'e'), ('f', 'g')]:
    graph[a].append(b)


def bfs(start):
    seen, queue = {start: 0}, deque([start])
    while queue:
        node = queue.popleft()
        for nxt in graph.get(node, ()):
            if nxt not in seen:
                seen[nxt] = seen[node] + 1
                queue.append(nxt)
    return seen


def topological():
    indegree = Counter(b for targets in graph.values() for b in targets)
    ready, order = deque(sorted(n for n in graph if indegree[n] == 0)), []
    while ready:
        node = ready.popleft()
        order.append(node)
        for nxt in graph.get(node, []):
            indegree[nxt] -= 1
            if not indegree[nxt]:
                ready.append(nxt)
    return order


def zero_one(weights, source):
    best, queue = defaultdict(lambda: float('inf'), {source: 0}), deque([source])
    while queue:
        u = queue.popleft()
        for v, w in weights[u].items():
            if best[u] + w < best[v]:
                best[v] = best[u] + w
                (queue.append if w else queue.appendleft)(v)
    return dict(best)


def ladder(start, goal, words):
    buckets = defaultdict(set)
    for w in words:
        for i in range(len(w)):
            buckets[w[:i] + '*' + w[i + 1:]].add(w)
    queue, parents = deque([start]), OrderedDict({start: None})
    while queue and goal not in parents:
        w = queue.popleft()
        for i in range(len(w)):
            for n in sorted(buckets[w[:i] + '*' + w[i + 1:]] - parents.keys()):
                parents[n] = w
                queue.append(n)
    path = [goal]
    while parents[path[-1]]:
        path.append(parents[path[-1]])
    return path[::-1]


print(bfs('a'), bfs('zz'), 'zz' in graph, topological(), graph['new'], len(graph))
print(zero_one({0: {1: 0, 2: 1}, 1: {2: 0, 3: 1}, 2: {3: 0}, 3: {}}, 0))
print(ladder('cold', 'warm', 'cold cord card ward warm wold corm worm'.split()))
print(graph, defaultdict(lambda: defaultdict(int), {}).default_factory is not None)
