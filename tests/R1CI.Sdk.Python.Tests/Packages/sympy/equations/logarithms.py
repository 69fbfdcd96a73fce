from sympy import symbols, solve, log, Eq
x = symbols('x', positive=True)
print(solve(Eq(log(x, 2), 5), x))
print(solve(log(x) + log(x + 3) - log(10), x))
print(solve(Eq(log(x)**2, log(x**2)), x))
