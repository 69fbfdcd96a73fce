from sympy import symbols, solve, Eq
x = symbols('x')
print(solve(x**4 - 13*x**2 + 36, x))
print(solve(Eq(x**4 + 4, 0), x))
print(solve(x**4 - 10*x**2 + 1, x))
