from sympy import symbols, solve
x, y = symbols('x y')
print(solve([x*y - 6, x + y - 5], [x, y], dict=True))
print(solve(x**2 - 9, x, dict=True))
print(solve(x - 5, x, dict=True)[0][x])
