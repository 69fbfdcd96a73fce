import numpy as np
print(np.triu_indices(3), np.tril_indices(3, -1), np.diag_indices(2), np.s_[1:5:2], np.index_exp[0, 1:])
m = np.arange(16).reshape(4, 4)
print(m[np.triu_indices(4, 1)], m[np.diag_indices(4)], m[np.tril_indices_from(m, -1)], m[np.s_[::2, 1]])
m[np.triu_indices(4, 1)] = 0
print(m, np.unravel_index([1, 5], (2, 3)), np.ravel_multi_index(([0, 1], [1, 2]), (2, 3)))
