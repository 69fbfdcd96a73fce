from sympy import Matrix, Rational, symbols, solve
P = Matrix([[Rational(1, 2), Rational(1, 2)], [Rational(1, 4), Rational(3, 4)]])
a, b = symbols('a b')
v = Matrix([[a, b]])
print(solve(list(v*P - v) + [a + b - 1], [a, b]))
print((Matrix([[1, 0]])*P**5))
