import numpy as np
A = np.array([[1., 2.], [3., 4.], [5., 6.]])
q, r = np.linalg.qr(A)
print(q, r, np.allclose(q @ r, A), np.round(q.T @ q, 10) + 0)
u, s, vt = np.linalg.svd(A)
print(u, s, vt, u.shape)
u, s, vt = np.linalg.svd(A, full_matrices=False)
print(np.allclose(u * s @ vt, A), np.linalg.svd(A, compute_uv=False))
print(np.linalg.cholesky([[4, 2], [2, 3]]), np.linalg.cholesky([[25, 15, -5], [15, 18, 0], [-5, 0, 11]]))
try:
    np.linalg.cholesky([[1, 2], [2, 1]])
except np.linalg.LinAlgError as e:
    print(e)
print(np.linalg.svd([[3, 0], [0, -2]]), np.linalg.svd(np.array([[1, 0, 2], [0, 1, 1]]))[1])
