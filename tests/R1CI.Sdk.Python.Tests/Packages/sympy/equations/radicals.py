from sympy import symbols, sqrt, solve, Eq
x = symbols('x')
print(solve(sqrt(x + 5) - x + 1, x))
print(solve(Eq(sqrt(2*x + 3), 5), x))
print(solve(Eq(sqrt(x) + sqrt(x + 7), 7), x))
