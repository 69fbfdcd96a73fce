from sympy import symbols, limit, sin, cos, exp, oo, log
x = symbols('x')
print(limit(sin(x)/x, x, 0))
print(limit((1 - cos(x))/x**2, x, 0))
print(limit((1 + 1/x)**x, x, oo))
print(limit(log(x)/x, x, oo))
print(limit((exp(x) - 1 - x)/x**2, x, 0))
