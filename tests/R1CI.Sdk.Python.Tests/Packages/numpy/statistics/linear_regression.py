import numpy as np
x = np.array([1, 2, 3, 4, 5])
y = np.array([2.2, 4.1, 6.2, 7.9, 10.1])
xm, ym = x.mean(), y.mean()
b = ((x - xm) * (y - ym)).sum() / ((x - xm) ** 2).sum()
a = ym - b * xm
r2 = 1 - ((y - a - b * x) ** 2).sum() / ((y - ym) ** 2).sum()
print(f'{a:.4f} {b:.4f} {r2:.5f}', np.round(a + b * np.array([6, 7]), 3))
X = np.column_stack([np.ones(5), x, x ** 2])
print(np.round(np.linalg.solve(X.T @ X, X.T @ y), 4))
