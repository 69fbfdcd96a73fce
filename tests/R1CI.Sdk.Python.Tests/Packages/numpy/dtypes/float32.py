import numpy as np
a = np.array([0.1, 0.2, 1 / 3], dtype=np.float32)
print(a, a + a, a * 2, a.sum(), a.mean(), a.dtype, a.tolist()); print(repr(a), np.float32(0.1) + np.float32(0.2), np.float32(1) / 3)
print(a.astype(float), np.float32(16777217), np.sqrt(np.float32(2)), (a + np.array([1.0])).dtype, np.float32(2) ** 0.5)
print(np.array([1e10, 1], dtype=np.float32), np.float16(0.1), np.array([0.1, 65504], dtype=np.float16))
