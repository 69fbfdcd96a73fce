# Classic graph algorithms: all pairs with infinity, negative cycles, iterative Tarjan, max flow, matching, Euler path.
from collections import Counter, defaultdict, deque
from math import inf


def floyd(n, edges):
    d = [[0 if i == j else inf for j in range(n)] for i in range(n)]
    for u, v, w in edges:
        d[u][v] = min(d[u][v], w)
    for k in range(n):
        for i in range(n):
            for j in range(n):
                if d[i][k] + d[k][j] < d[i][j]:
                    d[i][j] = d[i][k] + d[k][j]
    return d


def bellman_ford(n, edges, source):
    d, before = [inf] * n, [None] * n
    d[source] = 0
    for round_ in range(n):
        changed = None
        for u, v, w in edges:
            if d[u] + w < d[v]:
                d[v], before[v], changed = d[u] + w, u, v
        if changed is None:
            return d
    for _ in range(n):
        changed = before[changed]
    cycle, u = [changed], before[changed]
    while u != changed:
        cycle.append(u)
        u = before[u]
    return cycle[::-1]


def tarjan(graph):
    index, low, on, stack, out, counter = {}, {}, set(), [], [], 0
    for root in graph:
        if root in index:
            continue
        work = [(root, iter(graph[root]))]
        index[root] = low[root] = counter = len(index)
        stack.append(root)
        on.add(root)
        while work:
            u, children = work[-1]
            for v in children:
                if v not in index:
                    index[v] = low[v] = len(index)
                    stack.append(v)
                    on.add(v)
                    work.append((v, iter(graph[v])))
                    break
                elif v in on:
                    low[u] = min(low[u], index[v])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[u])
                if low[u] == index[u]:
                    part = []
                    while not part or part[-1] != u:
                        part.append(stack.pop())
                        on.discard(part[-1])
                    out.append(sorted(part))
    return out


def max_flow(capacity, s, t):
    flow = Counter()
    neighbours = defaultdict(set)
    for u, v in capacity:
        neighbours[u].add(v)
        neighbours[v].add(u)
    residual = lambda u, v: capacity.get((u, v), 0) - flow[u, v] + flow[v, u]
    total = 0
    while True:
        before, queue = {s: None}, deque([s])
        while queue and t not in before:
            u = queue.popleft()
            for v in sorted(neighbours[u]):
                if v not in before and residual(u, v) > 0:
                    before[v] = u
                    queue.append(v)
        if t not in before:
            return total, sorted(before)
        path, v = [], t
        while before[v] is not None:
            path.append((before[v], v))
            v = before[v]
        push = min(residual(u, v) for u, v in path)
        for u, v in path:
            back = min(flow[v, u], push)
            flow[v, u] -= back
            flow[u, v] += push - back
        total += push


def matching(wishes):
    taken = {}

    def assign(person, seen):
        for job in wishes[person]:
            if job not in seen:
                seen.add(job)
                if job not in taken or assign(taken[job], seen):
                    taken[job] = person
                    return True
        return False

    return sum(assign(p, set()) for p in wishes), dict(sorted(taken.items()))


def euler(edges):
    out = defaultdict(list)
    for u, v in sorted(edges, reverse=True):
        out[u].append(v)
    stack, path = [min(u for u, _ in edges)], []
    while stack:
        while out[stack[-1]]:
            stack.append(out[stack[-1]].pop())
        path.append(stack.pop())
    return path[::-1]


edges = [(0, 1, 4), (1, 2, -2), (0, 2, 3), (2, 3, 2), (3, 1, 1)]
for row in floyd(5, edges):
    print(*(f'{x:>4}' for x in row))
print(bellman_ford(5, edges, 0), bellman_ford(4, edges + [(3, 1, -1)], 0))
print(tarjan({'a': 'b', 'b': 'ce', 'c': 'df', 'd': 'ch', 'e': 'af', 'f': 'g', 'g': 'f', 'h': 'dg', 'z': ''}))
print(max_flow({('s', 'a'): 10, ('s', 'b'): 10, ('a', 'b'): 2, ('a', 'c'): 4, ('a', 'd'): 8, ('b', 'd'): 9, ('c', 't'): 10, ('d', 'c'): 6, ('d', 't'): 10}, 's', 't'))
print(matching({'ana': [1, 2], 'bo': [1], 'cy': [2, 3], 'di': [3]}))
print(euler([('a', 'b'), ('b', 'c'), ('c', 'a'), ('b', 'd'), ('d', 'b')]))
print(sorted(map(str, [inf, -inf, 1])), min(inf, 3), inf - inf != inf - inf, [inf] * 2 == [inf, inf])
