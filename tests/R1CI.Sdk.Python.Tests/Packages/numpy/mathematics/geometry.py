import numpy as np
tri = np.array([[0, 0], [4, 0], [0, 3]])
a, b, c = (np.linalg.norm(tri[i] - tri[(i + 1) % 3]) for i in range(3))
s = (a + b + c) / 2
print(a, b, c, np.sqrt(s * (s - a) * (s - b) * (s - c)), abs(np.cross(tri[1] - tri[0], tri[2] - tri[0])) / 2, tri.mean(axis=0))
poly = np.array([[0, 0], [4, 0], [4, 3], [2, 5], [0, 3]])
x, y = poly.T
print(0.5 * abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))), x.max() - x.min())
u, v = np.array([1., 2., 2.]), np.array([2., 0., 1.])
print(np.dot(u, v), np.cross(u, v), np.degrees(np.arccos(u @ v / np.linalg.norm(u) / np.linalg.norm(v))).round(6), (u @ v / (v @ v)) * v)
