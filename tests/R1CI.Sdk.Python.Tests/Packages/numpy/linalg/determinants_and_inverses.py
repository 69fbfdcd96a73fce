import numpy as np
from numpy.linalg import LinAlgError, det, inv
a = np.array([[2., 1.], [1., 3.]])
print(det(a), inv(a), a @ inv(a), det([[1, 2], [3, 4]]), det(np.eye(4)), det([[0, 1], [1, 0]]), det([[1, 2], [2, 4]]))
print(inv([[4, 7], [2, 6]]), inv(np.array([[1, 2, 3], [0, 1, 4], [5, 6, 0]])), det([[6, 1, 1], [4, -2, 5], [2, 8, 7]]), np.linalg.slogdet(a))
for m in ([[1, 2], [2, 4]], [[1, 2, 3], [4, 5, 6]], [1, 2]):
    try:
        print(inv(m))
    except LinAlgError as e:
        print(type(e).__name__, e)
print(np.linalg.matrix_rank([[1, 2], [2, 4]]), np.linalg.matrix_rank(np.eye(3)), np.linalg.matrix_power([[1, 1], [1, 0]], 10), np.linalg.matrix_power(a, -1))
print(det(np.array([a, 2 * a])), np.round(inv([[1, 1j], [-1j, 2]]), 6))
