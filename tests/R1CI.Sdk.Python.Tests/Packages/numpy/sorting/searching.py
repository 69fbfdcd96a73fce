import numpy as np
a = np.array([1, 3, 5, 7])
print(np.searchsorted(a, 4), np.searchsorted(a, [0, 3, 8]), np.searchsorted(a, 3, side='right'), np.digitize([0.5, 3, 6], [1, 3, 5]), np.digitize([1, 5], [5, 3, 1]))
print(np.argmax(a > 3), np.flatnonzero(a == 5), np.interp(4, a, a * 10), np.interp([0, 2, 9], a, [10, 20, 30, 40]), np.interp(2, [1, 3], [5, 9], left=-1))
bins = np.array([0, 18, 65, 120])
print(np.digitize([5, 18, 30, 80], bins), np.bincount(np.digitize([5, 18, 30, 80], bins)))
