# Minimum spanning tree with union-find, sorted edges and a check of the tree by adjacency.
from itertools import combinations


class DisjointSets:
    __slots__ = ('parent', 'size', 'count')

    def __init__(self, n):
        self.parent = list(range(n))
        self.size = [1] * n
        self.count = n

    def find(self, x):
        while self.parent[x] != x:
            self.parent[x] = x = self.parent[self.parent[x]]
        return x

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size[b]
        self.count -= 1
        return True

    def groups(self):
        result = {}
        for x in range(len(self.parent)):
            result.setdefault(self.find(x), []).append(x)
        return sorted(result.values(), key=lambda g: (-len(g), g))


points = [(0, 0), (1, 5), (4, 4), (7, 1), (2, 2), (9, 9), (8, 2), (3, 8)]
edges = sorted(
    (((xa - xb) ** 2 + (ya - yb) ** 2) ** .5, i, j)
    for (i, (xa, ya)), (j, (xb, yb)) in combinations(enumerate(points), 2)
)
sets = DisjointSets(len(points))
tree = [(w, i, j) for w, i, j in edges if sets.union(i, j)]
for w, i, j in tree:
    print(f'{i}-{j}: {w:.4f}')
print('total', round(sum(w for w, *_ in tree), 6), sets.count, len(edges))

clusters = DisjointSets(len(points))
for w, i, j in edges:
    if clusters.count == 3:
        break
    clusters.union(i, j)
print(clusters.groups())
try:
    clusters.colour = 'red'
except AttributeError as e:
    print(e)
degree = [0] * len(points)
for _, i, j in tree:
    degree[i] += 1
    degree[j] += 1
print(degree, [i for i, d in enumerate(degree) if d == 1], any(d > 3 for d in degree))
