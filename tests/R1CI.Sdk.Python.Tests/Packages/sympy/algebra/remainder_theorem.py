from sympy import symbols, rem, Poly, solve
x, a, b = symbols('x a b')
p = x**3 + a*x**2 + b*x + 6
conditions = [p.subs(x, 1) - 4, p.subs(x, -2)]
print(solve(conditions, [a, b]))
print(rem(x**5 + x + 1, x - 2, x))
