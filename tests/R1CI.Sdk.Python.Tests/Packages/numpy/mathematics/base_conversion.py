import numpy as np
n = 2024
bits = np.array([int(b) for b in np.binary_repr(n)])
print(bits, bits.dot(2 ** np.arange(len(bits))[::-1]), np.base_repr(n, 16), np.base_repr(n, 7), int(np.base_repr(n, 7), 7))
codes = (np.arange(8)[:, None] >> np.arange(3)[::-1]) & 1
print(codes, codes.sum(axis=1), codes @ [4, 2, 1], np.bitwise_xor(np.arange(8), np.arange(8) >> 1))
