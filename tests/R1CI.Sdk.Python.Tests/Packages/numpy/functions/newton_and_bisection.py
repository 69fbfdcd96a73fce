import numpy as np
def newton(f, df, x, n=20):
    for _ in range(n):
        x = x - f(x) / df(x)
    return x
print(newton(lambda x: x ** 2 - 2, lambda x: 2 * x, np.array([1.0, -1.0])))
lo, hi = np.array([0.0]), np.array([2.0])
for _ in range(60):
    mid = (lo + hi) / 2
    lo, hi = np.where(mid ** 3 < 2, mid, lo), np.where(mid ** 3 < 2, hi, mid)
print(lo.round(9), np.cbrt(2).round(9))
