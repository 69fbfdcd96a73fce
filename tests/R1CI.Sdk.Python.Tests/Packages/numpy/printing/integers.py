import numpy as np
print(np.array([1, 1000000])); print(np.array([[1], [10], [-100]])); print(2 ** np.arange(0, 63, 7)); print(np.array([10 ** 18, 1])); print(np.arange(10, dtype=np.uint8)); print(repr(np.arange(4, dtype=np.int16))); print(repr(np.array([[1, 2]], dtype=np.uint32))); print(np.array([-5]), np.array([[[7]]])); print(np.arange(25) ** 5); print(repr(np.arange(25) ** 4))
