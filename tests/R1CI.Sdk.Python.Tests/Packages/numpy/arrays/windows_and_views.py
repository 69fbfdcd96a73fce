# Sliding windows, strides of one's own, the bytes of items as another dtype, and nditer.
import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view

a = np.arange(8)
print(sliding_window_view(a, 3), sliding_window_view(a, 3).mean(axis=1), sliding_window_view(np.arange(12).reshape(3, 4), (2, 2)).sum(axis=(2, 3)))
print(sliding_window_view(np.arange(12).reshape(3, 4), 2, axis=1).shape, as_strided(a, (3, 2), (16, 8)), np.lib.stride_tricks.as_strided(a, (2, 4), (0, 8)))
w = as_strided(a, (3, 3), (8, 8))
w[0, 1] = 100
print(a, w)
for bad in (lambda: sliding_window_view(a, 9), lambda: sliding_window_view(a, (2, 2)), lambda: sliding_window_view(a, -1)):
    try:
        print(bad())
    except ValueError as e:
        print(e)
print(np.array([1.0, -2.5]).view(np.int64), np.array([1, 256], dtype=np.int32).view(np.uint8), np.array([1 + 2j]).view(float), np.arange(4, dtype=np.uint8).view(np.uint16))
print(np.arange(4.0).view(complex), np.float32([1.0]).view('i4'), np.array([[1, 2], [3, 4]], dtype=np.int16).view(np.int32))
try:
    np.arange(3, dtype=np.uint8).view(np.uint16)
except ValueError as e:
    print(e)
it = np.nditer(np.arange(6).reshape(2, 3), flags=['multi_index'])
for x in it:
    print(x, it.multi_index, end=' ')
it = np.nditer(np.array([10, 20]))
while not it.finished:
    print(it[0], end=" ")
    it.iternext()
n = np.array([[1, 2], [3, 4]])
for x in np.nditer(n, op_flags=['readwrite']):
    x[...] = 2 * x
print(n, n.round() is n, n.conj() is n)
for x, y in np.nditer([np.array([[1], [2]]), np.array([10, 20])]):
    print(x, y, end=' ')
print()
