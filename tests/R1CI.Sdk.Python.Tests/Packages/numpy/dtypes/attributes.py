import numpy as np
for t in (np.int8, np.int32, np.int64, np.uint8, np.float32, np.float64, np.bool_, np.complex128, 'U5', object, float, int):
    d = np.dtype(t)
    print(d, repr(d), d.name, d.kind, d.itemsize, d.char, d.str)
print(np.dtype('f8') == np.float64, np.array([1]).dtype == int, np.array([1.]).dtype == 'float64', np.dtype(int) != np.int32)
print(np.issubdtype(np.int32, np.integer), np.issubdtype(np.float64, np.integer), np.issubdtype(float, np.floating), np.can_cast(np.int32, np.int64), np.can_cast('f8', 'i4'))
