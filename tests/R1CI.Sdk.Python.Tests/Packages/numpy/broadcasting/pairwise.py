import numpy as np
a = np.array([[1, 2], [3, 4], [5, 6]])
print(a[:, None] - a, (a[:, None] * a).sum(-1), np.abs(a[:, None] - a).sum(-1), a - a.mean(0), a / a.sum(1)[:, None], a * [[1], [10], [100]], a == a[0], (a == a[0]).all(axis=1))
sets = np.array([[1, 0, 1, 1], [0, 1, 1, 0], [1, 1, 1, 1]])
print(sets @ sets.T, (sets[:, None] & sets).sum(-1) / (sets[:, None] | sets).sum(-1))
