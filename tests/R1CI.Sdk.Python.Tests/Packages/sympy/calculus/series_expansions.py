from sympy import symbols, series, sin, cos, exp, log, sqrt
x = symbols('x')
print(series(sin(x), x, 0, 8))
print(series(exp(x)*cos(x), x, 0, 5))
print(series(log(1 + x), x, 0, 5))
print(sqrt(1 + x).series(x, 0, 4))
print(series(1/(1 - x), x, 0, 6).removeO())
