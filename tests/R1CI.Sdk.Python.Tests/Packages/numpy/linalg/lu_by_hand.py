import numpy as np
def lu(a):
    n = len(a)
    l, u = np.eye(n), a.astype(float).copy()
    for k in range(n - 1):
        for i in range(k + 1, n):
            l[i, k] = u[i, k] / u[k, k]
            u[i, k:] -= l[i, k] * u[k, k:]
    return l, u
a = np.array([[2, 1, 1], [4, 3, 3], [8, 7, 9]])
l, u = lu(a)
print(l, u, np.allclose(l @ u, a), np.prod(np.diag(u)), np.linalg.det(a).round(8))
y = np.zeros(3)
for i in range(3):
    y[i] = [4, 10, 24][i] - l[i, :i] @ y[:i]
print(y, np.linalg.solve(u, y).round(8) + 0)
