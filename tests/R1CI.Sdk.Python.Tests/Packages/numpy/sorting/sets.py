import numpy as np
a, b = [1, 2, 3, 4], [3, 4, 5]
print(np.intersect1d(a, b), np.union1d(a, b), np.setdiff1d(a, b), np.setxor1d(a, b), np.isin(a, b), np.in1d(a, b), np.isin([[1, 9], [3, 4]], b), np.isin(a, b, invert=True))
print(np.intersect1d([1, 1, 2], [1, 2, 2], return_indices=True), np.setdiff1d(['x', 'y'], ['y']), np.isin('a', ['a', 'b']), np.in1d([], [1]))
