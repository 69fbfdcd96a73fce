import numpy as np
p = np.poly1d([1, -3, 2])
q = np.poly1d([1, 1])
print(p); print(repr(p), p(3), p.order, p.coeffs, p.roots, p[0], p[2])
print(p + q, p - q, p * q, p * 2, q ** 2, -q, sep='\n')
print(p.deriv(), p.integ(), p / q, p == np.poly1d([1, -3, 2]), len(p), list(p), np.poly1d([1, 2], r=True), np.poly1d([2, 0, -1.5], variable='t'), sep='\n')
