from sympy import symbols, solve
a, b, c, x = symbols('a b c x')
print(solve(a*x**2 + b*x + c, x))
print(solve(a*x + b, x))
print(solve((x - a)*(x - b), x))
