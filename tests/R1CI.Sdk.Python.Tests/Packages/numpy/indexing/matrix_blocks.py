import numpy as np
m = np.arange(36).reshape(6, 6)
print(m[2:4, 2:4], m[::3, ::3], m[[0, -1]][:, [0, -1]], m[1:-1, 1:-1].sum(), m[np.arange(6), np.arange(6)[::-1]], m.reshape(3, 2, 3, 2).sum(axis=(1, 3)), m[m[:, 0] > 12, 1:3], m[:2, -2:])
m[1:3, 1:3] = [[100, 200], [300, 400]]
m[4:] = 0
m[:, 5] += 1
print(m)
m[[0, 1], [0, 1]] = [-5, -6]
print(m[:2, :2], np.delete(m, [0, 2, 4], axis=0)[:, ::2])
