import numpy as np
F = np.array([[1, 1], [1, 0]], dtype=object)
result = np.eye(2, dtype=object)
for _ in range(90):
    result = result.dot(F)
print(result[0, 1])
P = np.array([[0.7, 0.3], [0.4, 0.6]])
state = np.array([1.0, 0.0])
for _ in range(30):
    state = state @ P
print(state, state.sum())
print(np.linalg.matrix_power(P, 3), np.linalg.matrix_power(np.array([[1, 1], [1, 0]]), 30)[0])
