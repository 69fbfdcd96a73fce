import numpy as np
w, v = np.linalg.eig([[4, 1], [2, 3]])
print(w, v)
w, v = np.linalg.eig([[2, 0], [0, 3]])
print(w, v)
print(np.linalg.eigvals([[0, 1], [-1, 0]]), np.linalg.eigvals([[1, 2, 3], [0, 4, 5], [0, 0, 6]]))
w, v = np.linalg.eigh([[2, -1, 0], [-1, 2, -1], [0, -1, 2]])
print(w, v, np.linalg.eigvalsh([[1, 2], [2, 1]]))
A = np.array([[0.9, 0.2], [0.1, 0.8]])
w, v = np.linalg.eig(A)
p = v[:, np.argmax(w)]
print(np.sort(w), p / p.sum(), np.linalg.matrix_power(A, 50) @ [1, 0])
print(np.linalg.eig([[1, -2], [2, 1]]))
