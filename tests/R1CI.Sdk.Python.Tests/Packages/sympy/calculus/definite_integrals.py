from sympy import symbols, integrate, pi, sin, sqrt, oo, exp
x = symbols('x')
print(integrate(x**2, (x, 0, 3)))
print(integrate(sin(x), (x, 0, pi)))
print(integrate(sqrt(1 - x**2), (x, -1, 1)))
print(integrate(exp(-x), (x, 0, oo)))
print(integrate(exp(-x**2), (x, -oo, oo)))
