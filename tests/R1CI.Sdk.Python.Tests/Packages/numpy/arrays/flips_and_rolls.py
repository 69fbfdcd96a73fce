import numpy as np
a = np.arange(6).reshape(2, 3)
print(np.flip(a)); print(np.flip(a, 0)); print(np.fliplr(a)); print(np.flipud(a))
print(np.roll(np.arange(5), 2), np.roll(np.arange(5), -1)); print(np.roll(a, 1)); print(np.roll(a, 1, axis=0)); print(np.roll(a, 1, axis=1))
print(np.rot90(a)); print(np.rot90(a, 2)); print(np.rot90(a, -1))
