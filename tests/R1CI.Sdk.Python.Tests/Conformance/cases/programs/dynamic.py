from functools import lru_cache
@lru_cache(maxsize=None)
def lcs(i, j):
    if i == len(x) or j == len(y):
        return 0
    if x[i] == y[j]:
        return 1 + lcs(i + 1, j + 1)
    return max(lcs(i + 1, j), lcs(i, j + 1))
x, y = 'AGGTABQWERTY', 'GXTXAYBRTZY'
print(lcs(0, 0))
def knap(items, cap):
    best = [0] * (cap + 1)
    for w, v in items:
        for c in range(cap, w - 1, -1):
            best[c] = max(best[c], best[c - w] + v)
    return best[cap]
print(knap([(2, 3), (3, 4), (4, 5), (5, 6)], 5))
def edit(a, b):
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]
print(edit('kitten', 'sitting'), edit('', 'abc'), edit('same', 'same'))
def coins(target, c):
    ways = [1] + [0] * target
    for coin in c:
        for v in range(coin, target + 1):
            ways[v] += ways[v - coin]
    return ways[target]
print(coins(100, [1, 5, 10, 25, 50]))
def lis(a):
    import bisect
    t = []
    for v in a:
        i = bisect.bisect_left(t, v)
        t[i:i + 1] = [v]
    return len(t)
print(lis([10, 9, 2, 5, 3, 7, 101, 18]), [sum(p) for p in zip([1, 2], [3, 4])], max(sum([1, -2, 3, 4][i:j]) for i in range(4) for j in range(i + 1, 5)))
