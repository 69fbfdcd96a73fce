import numpy as np
a = np.array([1.7, -1.7, 2.5])
print(a.astype(int), a.astype(bool), a.astype(str), a.astype(np.float32).dtype, np.array([1, 0, 2]).astype(bool))
print(np.array(['1', '2']).astype(int), np.array(['1.5', '2']).astype(float), np.array([1, 2]).astype(str), np.array([True, False]).astype(int))
print(np.array([1, 2, 3], dtype=float), np.array([1.9, 2.1], dtype=int), np.array([300, -1]).astype(np.uint8), np.array([200]).astype(np.int8))
try:
    np.array(['x']).astype(int)
except ValueError as e:
    print(e)
try:
    np.array([1, 2], dtype='foo')
except TypeError as e:
    print(e)
print(np.float64(3.7).astype(int), np.int64(5).astype(float), np.asarray([1, 2], dtype=complex))
