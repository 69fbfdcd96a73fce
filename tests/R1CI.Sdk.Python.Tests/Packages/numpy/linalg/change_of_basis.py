import numpy as np
B = np.array([[1, 1], [1, -1]])
v = np.array([3, 1])
c = np.linalg.solve(B, v)
print(c, B @ c, np.linalg.inv(B), np.linalg.inv(B) @ np.array([[2, 0], [0, 3]]) @ B)
D, P = np.linalg.eig(np.array([[5., 4.], [1., 2.]]))
print(D, (P @ np.diag(D ** 3) @ np.linalg.inv(P)).round(6), np.linalg.matrix_power(np.array([[5, 4], [1, 2]]), 3))
