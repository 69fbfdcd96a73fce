import numpy as np
print(np.logspace(0, 3, 4)); print(np.logspace(0, 4, 5, base=2))
print(np.geomspace(1, 1000, 4)); print(np.geomspace(1, 256, 9))
print(np.round(np.geomspace(2, 32, 5), 6))
print(np.logspace(-2, 2, 5))
