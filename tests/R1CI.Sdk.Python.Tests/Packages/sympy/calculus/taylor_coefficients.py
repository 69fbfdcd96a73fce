from sympy import symbols, diff, factorial, exp, sin
x = symbols('x')
f = exp(x)*sin(x)
print([diff(f, x, k).subs(x, 0)/factorial(k) for k in range(7)])
