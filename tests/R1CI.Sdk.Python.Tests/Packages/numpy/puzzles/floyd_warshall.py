import numpy as np
inf = np.inf
d = np.array([[0, 3, inf, 7], [8, 0, 2, inf], [5, inf, 0, 1], [2, inf, inf, 0]])
for k in range(4):
    d = np.minimum(d, d[:, k:k + 1] + d[k:k + 1, :])
print(d, d.max(), d.astype(int).tolist())
adj = np.array([[0, 1, 1, 0], [1, 0, 1, 1], [1, 1, 0, 0], [0, 1, 0, 0]])
print(np.linalg.matrix_power(adj, 2), np.trace(np.linalg.matrix_power(adj, 3)) // 6, adj.sum(axis=0), (np.diag(adj.sum(0)) - adj))
