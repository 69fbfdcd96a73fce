from sympy import symbols, diff
x = symbols('x')
f = x**5 - 4*x**3 + 2*x - 7
print(diff(f, x))
print(diff(f, x, 2), diff(f, x, x, x))
print(diff(f, x).subs(x, 2))
