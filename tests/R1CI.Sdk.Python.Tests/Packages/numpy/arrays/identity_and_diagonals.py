import numpy as np
print(np.eye(3)); print(np.eye(2, 4, k=1)); print(np.identity(2, dtype=int))
print(np.diag([1, 2, 3])); print(np.diag([1, 2], k=1))
m = np.arange(9).reshape(3, 3)
print(np.diag(m), np.diag(m, 1), np.diag(m, -1), np.trace(m))
print(np.tril(m)); print(np.triu(m, 1)); print(np.tri(3, dtype=int))
print(np.fliplr(np.eye(2)))
np.fill_diagonal(m, -1); print(m)
