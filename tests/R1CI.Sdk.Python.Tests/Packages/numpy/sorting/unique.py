import numpy as np
a = np.array([3, 1, 2, 3, 1, 3])
print(np.unique(a), np.unique(a, return_counts=True), np.unique(a, return_index=True), np.unique(a, return_inverse=True))
v, c = np.unique(a, return_counts=True)
print(dict(zip(v.tolist(), c.tolist())), v[c.argmax()], np.unique([[1, 2], [2, 3]]), np.unique([[1, 2], [1, 2], [0, 5]], axis=0), np.unique([1.5, np.nan, np.nan]))
print(np.unique(['b', 'a', 'b'], return_counts=True), np.unique([True, False, True]), np.unique([]))
