from sympy import symbols, div, quo, rem, Poly
x = symbols('x')
q, r = div(x**4 - 3*x**2 + x - 5, x**2 + x - 1, x)
print(q, '|', r)
print(rem(x**100, x**2 - 1), quo(x**3 - 1, x - 1))
print(Poly(x**3 + 2, x).rem(Poly(x - 2, x)))
