# --- monte_carlo
import random
random.seed(1)
inside = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(1500))
print(inside)
# --- simpson
import math
n, a, b = 400, 0.0, math.pi
h = (b - a) / n
s = math.sin(a) + math.sin(b) + sum((4 if i % 2 else 2) * math.sin(a + i * h) for i in range(1, n))
print(round(s * h / 3, 10))
# --- linear_system
m = [[2.0, 1, -1, 8], [-3, -1, 2, -11], [-2, 1, 2, -3]]
for i in range(3):
    p = max(range(i, 3), key=lambda r: abs(m[r][i]))
    m[i], m[p] = m[p], m[i]
    for r in range(3):
        if r != i:
            f = m[r][i] / m[i][i]
            m[r] = [x - f * y for x, y in zip(m[r], m[i])]
print([round(m[i][3] / m[i][i], 9) for i in range(3)])
# --- bisection
def solve(f, lo, hi):
    for _ in range(60):
        mid = (lo + hi) / 2
        lo, hi = (lo, mid) if f(lo) * f(mid) <= 0 else (mid, hi)
    return lo
print([round(solve(lambda x: x * x - k, 0, 20), 9) for k in (2, 3, 5, 7, 11, 13)])
# --- polynomial
def evaluate(c, x):
    r = 0
    for a in c:
        r = r * x + a
    return r
print(sum(evaluate([3, -2, 0, 5, 1], x / 8) for x in range(400)))
# --- matrix_power
def mul(a, b):
    return [[sum(x * y for x, y in zip(r, c)) % 1000007 for c in zip(*b)] for r in a]
m, r, n = [[1, 1], [1, 0]], [[1, 0], [0, 1]], 10 ** 12
while n:
    if n & 1:
        r = mul(r, m)
    m, n = mul(m, m), n >> 1
print(r[0][1])
# --- variance
data = [(i * 7919 % 1000) / 10 for i in range(600)]
mean = sum(data) / len(data)
print(round(mean, 3), round((sum((x - mean) ** 2 for x in data) / len(data)) ** 0.5, 6))
# --- totients
n = 400
phi = list(range(n + 1))
for i in range(2, n + 1):
    if phi[i] == i:
        for j in range(i, n + 1, i):
            phi[j] -= phi[j] // i
print(sum(phi[1:]))
# --- euler_method
x, v, dt = 1.0, 0.0, 0.001
for _ in range(3000):
    x, v = x + v * dt, v - x * dt
print(round(x, 6), round(v, 6))
# --- lattice_points
r = 40
print(sum(1 for x in range(-r, r + 1) for y in range(-r, r + 1) if x * x + y * y <= r * r))
