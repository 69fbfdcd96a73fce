def mul(a, b):
    return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
def det(m):
    if len(m) == 1:
        return m[0][0]
    return sum((-1) ** j * m[0][j] * det([r[:j] + r[j + 1:] for r in m[1:]]) for j in range(len(m)))
a = [[1, 2], [3, 4]]
print(mul(a, a), det(a), det([[2, 0, 1], [1, 3, 2], [1, 1, 4]]), [list(r) for r in zip(*a)], [r[::-1] for r in a])
def power(m, n):
    r = [[int(i == j) for j in range(len(m))] for i in range(len(m))]
    while n:
        if n & 1:
            r = mul(r, m)
        m = mul(m, m)
        n >>= 1
    return r
print(power([[1, 1], [1, 0]], 90)[0][1])
spiral = []
grid = [[r * 4 + c for c in range(4)] for r in range(3)]
while grid:
    spiral += grid.pop(0)
    grid = [list(r) for r in zip(*grid)][::-1]
print(spiral)
n = 8
def queens(r, cols, d1, d2):
    if r == n:
        return 1
    return sum(queens(r + 1, cols | {c}, d1 | {r + c}, d2 | {r - c}) for c in range(n) if c not in cols and r + c not in d1 and r - c not in d2)
print(queens(0, frozenset(), frozenset(), frozenset()))
