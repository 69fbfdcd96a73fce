import numpy as np
a = np.array([1, 3, 6, 10, 15])
print(np.diff(a), np.diff(a, n=2), np.ediff1d(a), np.diff([[1, 4], [9, 16]]), np.diff([[1, 4], [9, 16]], axis=0), np.diff(a, prepend=0))
print(np.cumsum([0.5, 0.25]), np.gradient([1., 4., 9., 16.]), np.gradient([1., 4., 9.], 0.5), np.trapz([1, 2, 3]), np.trapz([1, 2, 3], dx=2), np.trapz([1, 4, 9], x=[0, 1, 3]))
moving = np.convolve([1, 2, 3, 4, 5], np.ones(3) / 3, mode='valid')
print(moving, np.cumsum(a)[-1], np.maximum.accumulate([3, 1, 4, 1, 5]))
