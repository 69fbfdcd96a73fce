from sympy import symbols, Integral, exp, sin, sqrt, N
x = symbols('x')
print(Integral(exp(-x**2), (x, 0, 1)).evalf())
print(N(Integral(sin(x)/x, (x, 1, 2)), 20))
print(Integral(sqrt(1 + x**4), (x, 0, 1)).evalf(10))
