from sympy import Matrix, pprint, symbols, Rational
x = symbols('x')
M = Matrix([[x, 1], [Rational(1, 2), x**2]])
print(repr(M))
pprint(M)
print(M.subs(x, 3), M.diff(x))
