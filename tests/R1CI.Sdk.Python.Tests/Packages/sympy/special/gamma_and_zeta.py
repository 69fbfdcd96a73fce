from sympy import gamma, zeta, Rational, beta, erf, oo, factorial2, harmonic, polygamma
print(gamma(5), gamma(Rational(1, 2)), zeta(2), zeta(4), zeta(-1))
print(beta(2, 3).doit(), erf(oo), factorial2(7), harmonic(6), gamma(Rational(7, 2)))
