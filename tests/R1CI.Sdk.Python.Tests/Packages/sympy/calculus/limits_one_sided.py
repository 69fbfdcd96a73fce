from sympy import symbols, limit, Abs, oo, floor
x = symbols('x')
print(limit(1/x, x, 0, '+'), limit(1/x, x, 0, '-'))
print(limit(Abs(x)/x, x, 0, dir='-'))
print(limit((x**2 - 9)/(x - 3), x, 3))
print(limit((3*x**2 + x)/(2*x**2 - 5), x, oo))
