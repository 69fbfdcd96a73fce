import numpy as np
a, b = np.array([[1, 2], [3, 4]]), np.array([[5, 6], [7, 8]])
v = np.array([1, -1])
print(a @ b, np.dot(a, b), np.matmul(a, v), a.dot(v), v @ a, v @ v, np.inner(a, b), np.outer(v, [1, 2]), np.vdot(a, b), a * b)
print(np.cross([1, 2, 3], [4, 5, 6]), np.kron([[1, 2]], [[1], [1]]), np.trace(a), np.tensordot(a, b), np.tensordot(a, b, axes=1), np.linalg.multi_dot([a, b, v]))
for f in (lambda: a @ np.ones(3), lambda: np.dot(np.ones((2, 3)), np.ones((2, 3))), lambda: a @ 2, lambda: np.inner([1, 2], [1, 2, 3])):
    try:
        print(f())
    except ValueError as e:
        print(e)
print(np.ones((2, 2, 3)) @ np.ones((3, 2)), (np.ones((2, 2, 3)) @ np.ones(3)).shape)
