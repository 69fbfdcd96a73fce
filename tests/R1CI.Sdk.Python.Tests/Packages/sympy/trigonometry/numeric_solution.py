from sympy import symbols, nsolve, tan, sin, cos
x = symbols('x')
print(nsolve(tan(x) - x, x, 4.5))
print(nsolve(sin(x) + cos(x) - 1.2, x, 0.3))
