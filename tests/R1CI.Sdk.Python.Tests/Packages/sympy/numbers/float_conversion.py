from sympy import sqrt, Float, Rational, pi, N
print(float(sqrt(2)), int(pi*1000), round(float(pi), 4))
print(Float('0.1', 20), Float(0.5), Rational(1, 3).evalf(5))
print(N(1e-20 + 1), N('1/3', 6), sqrt(2).n(3), (pi**20).evalf())
