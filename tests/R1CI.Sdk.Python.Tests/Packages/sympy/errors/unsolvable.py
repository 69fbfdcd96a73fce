from sympy import symbols, solve, exp, sin, nsolve
x = symbols('x')
try:
    print(solve(exp(x) + sin(x) - x**2, x))
except NotImplementedError as e:
    print('NotImplementedError', str(e)[:40])
print(solve(x - x, x), solve(1, x) == [], solve(x**2 + 1, x))
