import numpy as np
def logistic(r, x, n):
    out = np.empty(n)
    for i in range(n):
        out[i] = x
        x = r * x * (1 - x)
    return out
print(logistic(2.5, 0.1, 8).round(6), logistic(3.2, 0.5, 8).round(6))
tri = np.array([1, 1, 2])
M = np.array([[1, 1, 1], [1, 0, 0], [0, 1, 0]])
print([int((np.linalg.matrix_power(M, k) @ tri[::-1])[0]) for k in range(8)])
x = np.zeros(10, dtype=int)
x[0] = 1
for i in range(1, 10):
    x[i] = x[:i].sum() + i
print(x)
