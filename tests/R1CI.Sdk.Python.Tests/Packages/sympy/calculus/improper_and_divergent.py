from sympy import symbols, integrate, oo, limit, log
x = symbols('x', positive=True)
print(integrate(1/x**2, (x, 1, oo)))
print(integrate(1/x, (x, 1, oo)))
print(integrate(log(x), (x, 0, 1)))
