from sympy import symbols, solve, factor
x = symbols('x')
p = 2*x**3 - 3*x**2 - 11*x + 6
print(solve(p, x))
print(factor(p))
print(sorted(solve(p, x), key=lambda r: r.evalf()))
