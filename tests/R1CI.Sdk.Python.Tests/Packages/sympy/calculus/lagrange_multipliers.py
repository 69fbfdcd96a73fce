from sympy import symbols, diff, solve
x, y, lam = symbols('x y lam', real=True)
f, g = x*y, x + 2*y - 8
stationary = solve([diff(f, x) - lam*diff(g, x), diff(f, y) - lam*diff(g, y), g], [x, y, lam], dict=True)
print(stationary)
print(f.subs(stationary[0]))
