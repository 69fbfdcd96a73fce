import numpy as np
np.random.seed(3)
X, y = np.arange(20).reshape(10, 2), np.arange(10)
idx = np.random.permutation(len(X))
cut = int(0.7 * len(X))
train, test = idx[:cut], idx[cut:]
print(train, test, X[test], y[train], np.intersect1d(train, test).size)
folds = np.array_split(idx, 3)
print([f.tolist() for f in folds], np.random.rand() < 0.5, np.random.randint(0, 2, 10))
