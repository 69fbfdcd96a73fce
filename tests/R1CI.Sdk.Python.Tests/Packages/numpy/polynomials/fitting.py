import numpy as np
x = np.array([0., 1., 2., 3., 4.])
y = 2 * x ** 2 - 3 * x + 1
print(np.polyfit(x, y, 2).round(8) + 0)
print(np.polyfit([1, 2, 3], [2, 4, 6], 1).round(8) + 0)
c = np.polyfit(x, [1.1, 2.9, 5.2, 6.8, 9.1], 1)
print(np.round(c, 4), np.round(np.polyval(c, 5), 4))
pred = np.polyval(c, x)
resid = np.array([1.1, 2.9, 5.2, 6.8, 9.1]) - pred
print(round(float((resid ** 2).sum()), 5), np.round(resid, 3))
