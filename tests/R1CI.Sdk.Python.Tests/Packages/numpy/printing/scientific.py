import numpy as np
print(np.array([1e-8, 1e8])); print(np.array([1.5e10, 2.25e-5])); print(repr(np.array([1e100]))); print(np.array([6.022e23, 1.38e-23])); print(np.array([1e5, 1e-3, 1]))
print(np.array([12345678.9, 1])); print(np.array([1e15, 1])); print(np.array([0.0, 1e-20])); print(np.array([1e3, 1e-1])); print(np.array([2e-4, 1]))
print(np.float64(1e16), np.float64(1e-5), np.float64(123456789.123), np.float32(0.1), np.float32(1e10), np.float32(16777216))
