# --- knapsack
items, cap = [(12, 4), (2, 2), (1, 1), (1, 2), (4, 10), (7, 3), (3, 5)], 30
best = [0] * (cap + 1)
for w, v in items:
    for c in range(cap, w - 1, -1):
        best[c] = max(best[c], best[c - w] + v)
print(best[cap])
# --- edit_distance
def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        prev, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            prev, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, prev + (x != y))
    return row[-1]
print(distance("intentionally" * 2, "executioner" * 2))
# --- dijkstra
import heapq
g = {i: [((i * 3 + k) % 40, k + 1) for k in range(4)] for i in range(40)}
dist, h = {0: 0}, [(0, 0)]
while h:
    d, u = heapq.heappop(h)
    if d > dist[u]:
        continue
    for v, w in g[u]:
        if d + w < dist.get(v, 10 ** 9):
            dist[v] = d + w
            heapq.heappush(h, (d + w, v))
print(max(dist.values()), len(dist))
# --- union_find
parent = list(range(200))
def find(x):
    while parent[x] != x:
        parent[x] = parent[parent[x]]
        x = parent[x]
    return x
for i in range(200):
    parent[find(i)] = find(i * 7 % 200)
print(len({find(i) for i in range(200)}))
# --- longest_increasing
from bisect import bisect_left
tails = []
for x in (i * 193 % 401 for i in range(300)):
    k = bisect_left(tails, x)
    tails[k:k + 1] = [x]
print(len(tails))
# --- game_of_life
n = 16
live = {(1, 2), (2, 3), (3, 1), (3, 2), (3, 3), (8, 8), (8, 9), (8, 10)}
for _ in range(4):
    near = {}
    for x, y in live:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    p = ((x + dx) % n, (y + dy) % n)
                    near[p] = near.get(p, 0) + 1
    live = {p for p, k in near.items() if k == 3 or k == 2 and p in live}
print(sorted(live))
# --- six_queens
def place(row, cols, d1, d2, n):
    if row == n:
        return 1
    return sum(place(row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}, n)
               for c in range(n) if c not in cols and row + c not in d1 and row - c not in d2)
print(place(0, frozenset(), frozenset(), frozenset(), 6))
# --- sudoku_row_check
grid = [[(3 * (r % 3) + r // 3 + c) % 9 + 1 for c in range(9)] for r in range(9)]
def valid(g):
    for i in range(9):
        if len(set(g[i])) < 9 or len({row[i] for row in g}) < 9:
            return False
    return all(len({g[r + i][c + j] for i in range(3) for j in range(3)}) == 9 for r in (0, 3, 6) for c in (0, 3, 6))
print(valid(grid))
# --- kadane
best = cur = -10 ** 9
for x in [(i * 37 % 41) - 20 for i in range(800)]:
    cur = max(x, cur + x)
    best = max(best, cur)
print(best)
# --- newton_roots
def root(f, df, x):
    for _ in range(50):
        step = f(x) / df(x)
        x -= step
        if abs(step) < 1e-12:
            break
    return x
print([round(root(lambda x: x ** 3 - k, lambda x: 3 * x * x, 1.0), 8) for k in range(1, 12)])
