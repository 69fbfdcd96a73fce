from sympy import symbols, pretty, sqrt, Rational, Integral, pprint, Eq
x = symbols('x')
print(pretty(x**2 + sqrt(x)/2, use_unicode=False))
print(pretty(Rational(3, 4) + 1/x))
pprint(Eq(x**2, Integral(x, (x, 0, 2))), use_unicode=True)
