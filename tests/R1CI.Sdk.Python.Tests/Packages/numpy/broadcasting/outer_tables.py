import numpy as np
n = np.arange(1, 6)
print(n[:, None] * n, n[:, None] ** np.arange(4), n[:, None] == n, np.where(n[:, None] >= n, n[:, None] - n, 0), np.maximum.outer(n, n)[-1], np.hypot.outer([3, 5], [4, 12]))
hours = np.array([8, 9])[:, None] + np.array([0, 0.25, 0.5])
print(hours, hours.ravel(), hours.T.shape, (n[:, None, None] + n[None, :, None] + n).shape, (n[:, None, None] + n[None, :, None] + n == 9).sum())
