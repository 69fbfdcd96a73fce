from sympy import Float, Rational, N, pi, sqrt
print(Float(1e10), Float(1e-10), Float(123456789.123), Float('1e30'))
print(N(pi*10**8), N(Rational(1, 3)*10**20, 5), sqrt(2).evalf(50))
print(f"{float(pi):.3f}", f"{N(pi, 5)}", '%.4f' % sqrt(2))
