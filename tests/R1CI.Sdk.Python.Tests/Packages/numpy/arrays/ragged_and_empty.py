import numpy as np
try:
    np.array([[1, 2], [3]])
except ValueError as e:
    print(e)
try:
    np.array([1, [2, 3]])
except ValueError as e:
    print(e)
print(np.array([[1, 2], [3]], dtype=object))
print(np.array([]), np.array([[]]).shape, np.zeros((0, 3)), repr(np.zeros((0, 3))), np.array([]).sum(), np.array([]).dtype)
print(np.empty(0).size, repr(np.array([], dtype=int)), np.zeros((2, 0)).tolist())
