import numpy as np
coeffs = np.array([[1, -5, 6], [1, 2, 1], [2, -4, -6], [1, 0, -2]])
a, b, c = coeffs.T
d = b ** 2 - 4 * a * c
print(d, (-b + np.sqrt(d)) / (2 * a), (-b - np.sqrt(d)) / (2 * a))
for row in coeffs:
    print(np.sort(np.roots(row)).round(6), np.poly1d(row)(np.arange(-1, 4)))
x = np.linspace(-3, 3, 13)
y = x ** 3 - 3 * x + 1
print(x[np.where(np.diff(np.sign(y)))[0]], y.round(3))
