import numpy as np
m = np.array([[0, 3, 0], [5, 0, 6]])
print(np.argwhere(m)); print(np.nonzero(m)); print(np.flatnonzero(m))
print(np.unravel_index(4, (2, 3)), np.unravel_index(m.argmax(), m.shape), np.ravel_multi_index((1, 2), (2, 3)))
r, c = np.where(m > 2)
print(r, c, list(zip(r, c)))
print(np.take_along_axis(m, np.argsort(m, axis=1), axis=1))
