from sympy import symbols, nsolve, cos, exp
x = symbols('x')
print(nsolve(cos(x) - x, x, 1))
print(nsolve(exp(x) - 3*x, x, 0.5))
print(round(float(nsolve(x**5 - x - 1, x, 1)), 6))
