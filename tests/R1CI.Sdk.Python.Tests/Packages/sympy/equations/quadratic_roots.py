from sympy import symbols, solve, sqrt
x = symbols('x')
roots = solve(x**2 - 6*x + 7, x)
print(roots)
print(sum(roots), (roots[0]*roots[1]).expand())
print(solve(3*x**2 + 2*x + 5, x))
print(solve(x**2 - 2, x)[1] == sqrt(2))
