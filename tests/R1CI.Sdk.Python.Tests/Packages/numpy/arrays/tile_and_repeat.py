import numpy as np
print(np.tile([1, 2], 3), np.repeat([1, 2], 3), np.repeat([1, 2, 3], [2, 0, 1]))
print(np.tile([[1, 2], [3, 4]], (2, 2))); print(np.repeat([[1, 2], [3, 4]], 2, axis=0)); print(np.repeat([[1, 2], [3, 4]], 2, axis=1))
print(np.tile('ab', 2)); print(np.repeat(7, 4))
