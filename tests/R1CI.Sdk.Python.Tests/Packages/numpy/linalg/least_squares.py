import numpy as np
x = np.array([0, 1, 2, 3])
y = np.array([-1, 0.2, 0.9, 2.1])
A = np.vstack([x, np.ones(len(x))]).T
m, c = np.linalg.lstsq(A, y, rcond=None)[0]
print(round(m, 6), round(c, 6))
sol, res, rank, s = np.linalg.lstsq(A, y, rcond=None)
print(sol, res, rank, s)
beta = np.linalg.inv(A.T @ A) @ A.T @ y
print(beta)
print(np.linalg.lstsq([[1, 1], [1, -1], [2, 1]], [[1, 2], [3, 4], [5, 6]], rcond=None)[0])
print(np.linalg.lstsq([[1, 2, 3]], [14], rcond=None)[0])
