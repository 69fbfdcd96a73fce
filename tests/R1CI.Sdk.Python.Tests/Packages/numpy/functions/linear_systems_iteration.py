import numpy as np
A = np.array([[10., -1, 2, 0], [-1, 11, -1, 3], [2, -1, 10, -1], [0, 3, -1, 8]])
b = np.array([6., 25, -11, 15])
x = np.zeros(4)
D = np.diag(A)
R = A - np.diagflat(D)
for i in range(25):
    x = (b - R @ x) / D
print(x.round(8), np.allclose(A @ x, b), np.abs(np.linalg.eigvals(np.diag(1 / D) @ R)).max() < 1)
