import numpy as np
a = np.array([5, 6, 7])
print(a & 3, a | 8, a ^ 1, ~a, a << 1, a >> 1)
print(np.bitwise_and(12, 10), np.bitwise_or(12, 10), np.bitwise_xor(12, 10), np.invert(np.array([0, 1], dtype=np.uint8)), np.left_shift(1, [0, 1, 2]))
print(np.binary_repr(10), np.binary_repr(-3, width=8), np.base_repr(255, 16), np.bitwise_or.reduce(a), np.bitwise_and.reduce(a))
print(np.packbits([1, 0, 0, 0, 0, 0, 0, 1]), np.unpackbits(np.array([5], dtype=np.uint8)))
