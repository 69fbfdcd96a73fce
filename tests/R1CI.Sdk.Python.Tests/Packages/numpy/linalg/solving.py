import numpy as np
A = np.array([[3, 1], [1, 2]])
b = np.array([9, 8])
x = np.linalg.solve(A, b)
print(x, A @ x, np.allclose(A @ x, b))
print(np.linalg.solve([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3]), np.linalg.solve(A, np.eye(2)), np.linalg.solve([[0, 2], [3, 0]], [4, 6]))
try:
    np.linalg.solve([[1, 1], [2, 2]], [1, 2])
except np.linalg.LinAlgError as e:
    print(e)
try:
    np.linalg.solve(A, [1, 2, 3])
except ValueError as e:
    print(e)
print(np.linalg.cond(A), np.linalg.pinv([[1, 2], [3, 4], [5, 6]]))
