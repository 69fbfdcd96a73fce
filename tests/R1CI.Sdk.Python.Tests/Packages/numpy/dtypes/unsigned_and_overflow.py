import numpy as np
u = np.array([0, 1, 255], dtype=np.uint8)
print(u + 1, u - 1, u * 2, -u, ~u, u.astype(np.int8), u.sum(), u.astype(int) - 1, u / 2, u // 2, u ** 2)
print(np.array([2 ** 31 - 1], dtype=np.int32) + 1, np.int64(2) ** 62, np.array([2 ** 62]) * 2, np.uint64(2 ** 63), np.array([2 ** 64 - 1], dtype=np.uint64), np.array([1], dtype=np.uint64) + 1)
print(np.array([-1]).astype(np.uint32), np.array([3.99, -3.99]).astype(np.int32), np.arange(250, 260).astype(np.uint8), np.left_shift(np.uint8(1), 7))
