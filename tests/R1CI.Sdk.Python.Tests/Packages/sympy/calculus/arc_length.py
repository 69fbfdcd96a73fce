from sympy import symbols, integrate, diff, sqrt, Rational, simplify
x = symbols('x', positive=True)
f = Rational(2, 3)*x**Rational(3, 2)
length = integrate(sqrt(1 + diff(f, x)**2), (x, 0, 3))
print(simplify(length))
print(length.evalf(12))
