import numpy as np
x = np.array([1., 2., 3., 4.])
y = np.array([2., 4., 5., 9.])
print(np.cov(x, y), np.corrcoef(x, y).round(8), np.cov(x), np.cov([x, y], ddof=0), np.cov(np.array([x, y]).T, rowvar=False))
print(np.corrcoef([[1, 2, 3], [3, 2, 1]]), np.cov([1, 2, 3], bias=True), round(np.corrcoef(x, y)[0, 1], 6))
