# Pauli matrices and others with complex items: eigenvalues, factors, least squares.
import numpy as np

x, y, z = np.array([[0, 1], [1, 0]], complex), np.array([[0, -1j], [1j, 0]]), np.array([[1, 0], [0, -1]], complex)
for m in (x, y, z, x + y, np.kron(x, y), np.kron(z, z) + np.kron(x, np.eye(2)), np.array([[2, 1 - 1j], [1 + 1j, 3]])):
    print(np.linalg.eigvalsh(m).round(6) + 0.0, np.sort(np.linalg.eigvals(m).real).round(6) + 0.0)
h = np.array([[1, 2 - 1j, 0.5j], [2 + 1j, 3, 1], [-0.5j, 1, -1]])
w, v = np.linalg.eigh(h)
print(w.round(6), np.abs(v).round(6), np.allclose(h @ v, v * w))
w, v = np.linalg.eig(h + 1j * np.eye(3))
print(w.round(6), np.abs(v).round(6))
a = np.array([[1, 1j], [2, 3], [1j, 1]])
u, s, vh = np.linalg.svd(a)
q, r = np.linalg.qr(a)
print(u.shape, s.round(8), np.allclose(u[:, :2] * s @ vh, a), np.abs(r).round(6), np.allclose(q @ r, a))
print(np.linalg.svd(a.T, full_matrices=False)[1].round(8), np.abs(np.linalg.cholesky(h @ h.conj().T + np.eye(3))).round(6))
print(np.allclose(np.linalg.pinv(a) @ a, np.eye(2)), np.linalg.lstsq(a, np.array([1, 2, 3j]), rcond=None)[0].round(6), np.linalg.cond(a).round(6), np.linalg.matrix_rank(a))
print(np.linalg.eigvals(np.array([[1, 2, 3], [4, 5, 6j], [7, 8j, 9]])).round(6), np.abs(np.roots([1, 0, 0, 1j])).round(6))
U = np.array([[1, 1], [1, -1]]) / np.sqrt(2)
state = np.kron(U, np.eye(2)) @ np.array([1, 0, 0, 0], complex)
print(np.abs(state) ** 2, np.linalg.det(U).round(6), np.allclose(U @ U.conj().T, np.eye(2)), np.trace(x @ y @ z))
try:
    np.linalg.cholesky(y)
except np.linalg.LinAlgError as e:
    print(e)
