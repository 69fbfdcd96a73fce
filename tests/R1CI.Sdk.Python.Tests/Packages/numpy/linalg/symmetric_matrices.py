import numpy as np
S = np.array([[4., 1., 0.], [1., 3., 1.], [0., 1., 2.]])
w, v = np.linalg.eigh(S)
print(w, v, (v @ np.diag(w) @ v.T).round(8), (w > 0).all(), np.linalg.eigvalsh(S).sum().round(8), np.prod(w).round(8))
print(np.linalg.cholesky(S), np.allclose(v.T @ v, np.eye(3)), (v * np.sqrt(w) @ v.T).round(6))
