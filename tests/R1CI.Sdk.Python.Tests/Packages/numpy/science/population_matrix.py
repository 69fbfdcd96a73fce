import numpy as np
L = np.array([[0, 1.5, 1.0], [0.5, 0, 0], [0, 0.25, 0]])
n = np.array([100., 50., 10.])
for year in range(5):
    n = L @ n
    print(year + 1, n.round(3), n.sum().round(3))
print(np.abs(np.linalg.eigvals(L)).max().round(6))
