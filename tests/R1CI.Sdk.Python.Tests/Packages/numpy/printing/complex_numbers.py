import numpy as np
print(np.array([1 + 2j, 3 - 4j])); print(np.array([1.5 + 0j, -2.25j])); print(repr(np.array([1j]))); print(np.array([[1 + 1j, 2], [3, 4j]]))
print(np.array([1e-10 + 1j])); print(np.complex128(1 + 2j), np.complex128(3), repr(np.complex128(-1j)))
