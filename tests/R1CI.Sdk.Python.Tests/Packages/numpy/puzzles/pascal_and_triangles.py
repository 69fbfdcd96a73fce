import numpy as np
n = 7
p = np.zeros((n, n), dtype=int)
p[:, 0] = 1
for i in range(1, n):
    p[i, 1:] = p[i - 1, 1:] + p[i - 1, :-1]
print(p, p.sum(axis=1), np.trace(np.fliplr(p)))
tri = np.cumsum(np.arange(1, 11))
print(tri, tri[np.isin(tri, np.arange(1, 60) ** 2)], np.cumsum(tri))
