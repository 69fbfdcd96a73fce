import numpy as np
print(np.iinfo(np.int8).min, np.iinfo(np.int8).max, np.iinfo(np.uint16).max, np.iinfo('int64').max, np.iinfo(int).bits)
f = np.finfo(np.float64)
print(f.eps, f.max, f.tiny, f.bits, f.precision, np.finfo(np.float32).eps)
print(np.array([127], dtype=np.int8) + np.array([1], dtype=np.int8), np.array([255], dtype=np.uint8) + np.uint8(1), np.array([2 ** 63 - 1]) + 1)
print(np.arange(3, dtype=np.uint8) - 1, np.array([100], dtype=np.int8) * 2, np.int32(2 ** 31 - 1))
try:
    np.array([300], dtype=np.int8)
    print('made')
except OverflowError as e:
    print(e)
try:
    np.array([2 ** 64], dtype=np.int64)
except OverflowError as e:
    print(e)
