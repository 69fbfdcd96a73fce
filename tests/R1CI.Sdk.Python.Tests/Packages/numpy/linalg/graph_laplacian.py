import numpy as np
edges = [(0, 1), (1, 2), (2, 0), (3, 4)]
A = np.zeros((5, 5), dtype=int)
for i, j in edges:
    A[i, j] = A[j, i] = 1
L = np.diag(A.sum(axis=1)) - A
w = np.linalg.eigvalsh(L)
print(L, (np.abs(w) < 1e-9).sum(), np.linalg.matrix_rank(L), w.round(6) + 0, np.round(np.linalg.det(L[1:3, 1:3])), (np.linalg.matrix_power(A + np.eye(5, dtype=int), 4) > 0).astype(int))
