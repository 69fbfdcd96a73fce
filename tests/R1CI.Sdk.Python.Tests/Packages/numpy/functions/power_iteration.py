import numpy as np
A = np.array([[2., 1.], [1., 3.]])
v = np.ones(2)
for _ in range(100):
    v = A @ v
    v /= np.linalg.norm(v)
print((v @ A @ v).round(8), v.round(6))
links = np.array([[0, 0, 1], [0.5, 0, 0], [0.5, 1, 0]])
rank = np.full(3, 1 / 3)
for _ in range(60):
    rank = 0.15 / 3 + 0.85 * links @ rank
print(rank.round(6), rank.sum().round(10))
