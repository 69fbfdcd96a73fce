from sympy import sqrt, minimal_polynomial, symbols, cbrt, I, Rational
x = symbols('x')
print(minimal_polynomial(sqrt(2) + sqrt(3), x), minimal_polynomial(cbrt(2) - 1, x))
print(minimal_polynomial(I + 1, x))
