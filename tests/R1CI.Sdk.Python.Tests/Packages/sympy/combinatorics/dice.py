from sympy import symbols, expand, Rational
x = symbols('x')
two = expand(sum(x**k for k in range(1, 7))**2)
print([(s, Rational(two.coeff(x, s), 36)) for s in range(2, 13)])
