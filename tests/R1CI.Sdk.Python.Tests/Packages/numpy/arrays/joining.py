import numpy as np
a, b = np.array([[1, 2], [3, 4]]), np.array([[5, 6]])
print(np.concatenate((a, b))); print(np.concatenate((a, b.T), axis=1)); print(np.concatenate((a, b), axis=None))
print(np.vstack(([1, 2], [3, 4]))); print(np.hstack(([1, 2], [3, 4]))); print(np.hstack((a, a)))
print(np.column_stack(([1, 2, 3], [4, 5, 6]))); print(np.dstack(([1, 2], [3, 4])))
print(np.stack([[1, 2], [3, 4]], axis=1)); print(np.r_[1:4, 0, 4]); print(np.c_[[1, 2, 3], [4, 5, 6]])
try:
    np.concatenate((a, [1, 2, 3]))
except ValueError as e:
    print(e)
try:
    np.vstack(([1, 2], [1, 2, 3]))
except ValueError as e:
    print(e)
