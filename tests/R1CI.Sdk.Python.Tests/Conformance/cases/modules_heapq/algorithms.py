# Dijkstra, Huffman, running median, k-way merge, task scheduler, A* on a grid: programs on heapq.
import heapq
import itertools
from collections import Counter, defaultdict


def dijkstra(graph, source):
    dist, heap = {source: 0}, [(0, source)]
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist[u]:
            continue
        for v, w in graph[u]:
            if d + w < dist.get(v, float('inf')):
                dist[v] = d + w
                heapq.heappush(heap, (d + w, v))
    return dist


def huffman(text):
    order = itertools.count()
    heap = [(n, next(order), c) for c, n in sorted(Counter(text).items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (a[0] + b[0], next(order), (a[2], b[2])))
    codes = {}

    def walk(node, prefix):
        if isinstance(node, str):
            codes[node] = prefix or '0'
        else:
            walk(node[0], prefix + '0')
            walk(node[1], prefix + '1')
    walk(heap[0][2], '')
    return codes


def medians(numbers):
    low, high = [], []
    for x in numbers:
        heapq.heappush(high, -heapq.heappushpop(low, -x))
        if len(high) > len(low):
            heapq.heappush(low, -heapq.heappop(high))
        yield -low[0] if len(low) > len(high) else (high[0] - low[0]) / 2


class Task:
    def __init__(self, priority, name):
        self.priority, self.name = priority, name

    def __lt__(self, other):
        return self.priority < other.priority


def astar(grid, start, goal):
    def guess(p):
        return abs(p[0] - goal[0]) + abs(p[1] - goal[1])
    heap, best = [(guess(start), 0, start)], {start: 0}
    while heap:
        _, cost, (r, c) = heapq.heappop(heap)
        if (r, c) == goal:
            return cost
        for p in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
            if 0 <= p[0] < len(grid) and 0 <= p[1] < len(grid[0]) and grid[p[0]][p[1]] != '#' and cost + 1 < best.get(p, 1e9):
                best[p] = cost + 1
                heapq.heappush(heap, (cost + 1 + guess(p), cost + 1, p))


graph = defaultdict(list, {'a': [('b', 4), ('c', 1)], 'c': [('b', 2), ('d', 7)], 'b': [('d', 1)]})
print(dijkstra(graph, 'a'), huffman('abracadabra'), list(medians([5, 15, 1, 3, 8])), astar(['..#.', '.##.', '....'], (0, 0), (0, 3)))
print(list(heapq.merge([1, 4, 9], [2, 4], [], [0])), list(heapq.merge('zca', 'yb', reverse=True)), list(heapq.merge(['a', 'ccc'], ['bb'], key=len)))
tasks = [Task(3, 'write'), Task(1, 'plan'), Task(2, 'build')]
heapq.heapify(tasks)
print([heapq.heappop(tasks).name for _ in range(3)], heapq.nlargest(2, 'hello', key=ord), heapq.nsmallest(2, [(2, 'x'), (1, 'z'), (1, 'a')]))
print(list(itertools.islice(heapq.merge(itertools.count(0, 3), itertools.count(1, 5)), 8)), heapq.nsmallest(3, {'q': 3, 'w': 1}), heapq.nlargest(0, [1]), heapq.nlargest(9, [2, 1]))
