from sympy import symbols, diff, solve
x = symbols('x')
f = x**3 - 6*x**2 + 9*x + 1
critical = solve(diff(f, x), x)
for c in critical:
    kind = diff(f, x, 2).subs(x, c)
    print(c, f.subs(x, c), 'minimum' if kind > 0 else 'maximum')
