import numpy as np
from fractions import Fraction
a = np.array([Fraction(1, 2), Fraction(1, 3)])
print(a, a.dtype, a.sum(), a * 2, a + Fraction(1, 6), a[0], (a ** 2).tolist(), a.mean())
b = np.array([10 ** 20, 3], dtype=object)
print(b + 1, b * b, b.sum(), b.max(), np.dot(b, b))
c = np.empty(2, dtype=object)
c[0] = [1, 2]; c[1] = 'x'
print(c, c.shape)
