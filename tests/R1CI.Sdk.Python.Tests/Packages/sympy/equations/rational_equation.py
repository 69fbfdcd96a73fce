from sympy import symbols, solve, Eq, Rational
x = symbols('x')
print(solve(Eq(1/x + 1/(x + 2), Rational(3, 4)), x))
print(solve(Eq((x + 1)/(x - 1), 3), x))
print(solve(1/(x - 1) - 1/(x - 1), x))
