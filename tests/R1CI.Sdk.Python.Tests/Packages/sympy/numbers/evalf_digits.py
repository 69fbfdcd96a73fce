from sympy import pi, E, sqrt, N, Rational, EulerGamma, zeta
print(pi.evalf(30))
print(N(E, 25), N(sqrt(2), 40))
print(Rational(1, 7).evalf(20), EulerGamma.evalf(15), zeta(3).evalf(12))
