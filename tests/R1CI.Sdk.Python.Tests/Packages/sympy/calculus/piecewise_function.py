from sympy import symbols, Piecewise, integrate, diff
x = symbols('x', real=True)
f = Piecewise((x**2, x < 1), (2 - x, True))
print(f)
print(f.subs(x, 0), f.subs(x, 3))
print(integrate(f, (x, 0, 2)))
print(diff(f, x))
