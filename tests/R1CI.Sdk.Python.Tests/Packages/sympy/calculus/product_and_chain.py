from sympy import symbols, diff, sin, cos, exp, log, sqrt
x = symbols('x')
print(diff(x**2*sin(x), x))
print(diff(exp(-x**2), x))
print(diff(log(cos(x)), x))
print(diff(sqrt(1 + x**3), x))
print(diff(sin(x)/x, x))
