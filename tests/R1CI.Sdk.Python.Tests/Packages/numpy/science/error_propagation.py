import numpy as np
x = np.array([10.1, 9.8, 10.0, 10.3, 9.9])
mean, err = x.mean(), x.std(ddof=1) / np.sqrt(len(x))
print(f'{mean:.3f} +- {err:.3f}', x.var(ddof=1).round(5), np.abs(x - mean).max().round(3))
w = 1 / np.array([0.1, 0.2, 0.1]) ** 2
v = np.array([5.0, 5.3, 4.9])
print((w @ v / w.sum()).round(6), (1 / np.sqrt(w.sum())).round(6), (((v - w @ v / w.sum()) ** 2) @ w).round(6))
