import numpy as np
g = np.zeros((6, 6), dtype=int)
g[[0, 1, 2, 2, 2], [1, 2, 0, 1, 2]] = 1
for step in range(5):
    n = sum(np.roll(np.roll(g, i, 0), j, 1) for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0))
    g = ((n == 3) | ((g == 1) & (n == 2))).astype(int)
print(g, g.sum())
