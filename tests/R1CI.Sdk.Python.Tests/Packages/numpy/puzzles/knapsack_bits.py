import numpy as np
w, v = np.array([2, 3, 4, 5]), np.array([3, 4, 5, 6])
bits = (np.arange(16)[:, None] >> np.arange(4)) & 1
weight, value = bits @ w, bits @ v
ok = weight <= 5
best = np.where(ok, value, -1).argmax()
print(weight, value, bits[best], value[best], np.flatnonzero(ok & (value == value[ok].max())))
