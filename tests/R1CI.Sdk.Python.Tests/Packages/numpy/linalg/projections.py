import numpy as np
A = np.array([[1., 0.], [1., 1.], [1., 2.]])
P = A @ np.linalg.inv(A.T @ A) @ A.T
b = np.array([6., 0., 0.])
print(P.round(6), (P @ P).round(6), (P @ b).round(6), (b - P @ b).round(6), np.trace(P).round(6), np.linalg.matrix_rank(P), np.allclose(P, P.T))
n = np.array([1., 2., 2.]) / 3
H = np.eye(3) - 2 * np.outer(n, n)
print(H.round(6), (H @ H).round(6) + 0, np.linalg.det(H).round(6))
