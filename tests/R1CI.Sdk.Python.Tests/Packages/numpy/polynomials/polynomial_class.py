# numpy.polynomial.Polynomial: arithmetic, calculus, roots, fits over a domain, and how it is written.
import numpy as np
from numpy.polynomial import Polynomial

p = Polynomial([1, 2, 3])
print(p, repr(p), p.degree(), len(p), list(p.coef), sep='\n')
print(p(2), p(np.array([0, 1, 2])), p.roots(), p.deriv(), p.integ(2, [1, 2]), sep='\n')
for q in (p + 1, 1 - p, p * p, p - p, p ** 3, -p, p * 0.5, p / 4, p // Polynomial([1, 1]), p % Polynomial([1, 1])):
    print(q)
print(divmod(Polynomial([-1, 0, 1]), Polynomial([1, 1])), p == Polynomial([1, 2, 3]), p != 3)
fit = Polynomial.fit([0, 1, 2, 3, 4], [1, 3, 7, 13, 21], 2)
print(fit.convert().coef.round(8), fit.domain, fit.window, fit(5).round(8), fit.linspace(3)[0])
print(Polynomial.fromroots([1, 2, 3]), Polynomial.basis(3), Polynomial.identity(), p.cutdeg(1), p.trim(5))
print(f'{p:ascii}', Polynomial([0, -1, 2.5e-9, 1e12]), Polynomial([1j, 2]), Polynomial([1, 2], symbol='t'))
print(Polynomial(np.arange(1.0, 20)))
for bad in (lambda: p + Polynomial([1], domain=[0, 1]), lambda: Polynomial([]), lambda: p ** -1, lambda: p / p, lambda: divmod(p, Polynomial([0]))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
