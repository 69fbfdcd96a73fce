import numpy as np
a = np.array([15, 20, 35, 40, 50])
print(np.percentile(a, 40), np.percentile(a, [25, 50, 75]), np.quantile(a, 0.9), np.quantile(a, [0, 1]))
for method in ('lower', 'higher', 'nearest', 'midpoint', 'linear', 'hazen', 'weibull', 'median_unbiased'):
    print(method, np.percentile(a, 30, method=method))
m = np.array([[10, 7, 4], [3, 2, 1]])
print(np.percentile(m, 50), np.percentile(m, 50, axis=0), np.percentile(m, 50, axis=1), np.median(m, axis=1))
q1, q3 = np.percentile([1, 2, 3, 4, 5, 6, 7, 100], [25, 75])
print(q1, q3, q3 - q1)
try:
    np.percentile(a, 101)
except ValueError as e:
    print(e)
