from sympy import symbols, solve, expand, I
x = symbols('x')
roots = solve(x**3 - 1, x)
print(roots)
print(expand(roots[1]*roots[2]) if len(roots) == 3 else None)
print([r.is_real for r in roots])
