import numpy as np
v = np.array([3, -4])
m = np.array([[1, 2], [3, 4]])
print(np.linalg.norm(v), np.linalg.norm(v, 1), np.linalg.norm(v, np.inf), np.linalg.norm(v, 3), np.linalg.norm(v, 0), np.linalg.norm(v, -np.inf))
print(np.linalg.norm(m), np.linalg.norm(m, 'fro'), np.linalg.norm(m, 1), np.linalg.norm(m, np.inf), np.linalg.norm(m, 2), np.linalg.norm(m, 'nuc'), np.linalg.norm(m, axis=0), np.linalg.norm(m, axis=1))
print(v / np.linalg.norm(v), np.linalg.norm([1 + 1j]), np.linalg.norm(m, axis=1, keepdims=True))
