from sympy import symbols, solve, diff, minimum, maximum, Interval
x = symbols('x', real=True)
f = x**2 - 4*x + 7
print(minimum(f, x), maximum(f, x, Interval(0, 5)))
v = solve(diff(f, x), x)[0]
print(v, f.subs(x, v))
