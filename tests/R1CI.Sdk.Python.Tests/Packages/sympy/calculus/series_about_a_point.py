from sympy import symbols, series, log, sqrt, O
x = symbols('x')
print(series(log(x), x, 1, 4))
print(series(sqrt(x), x, 4, 3))
print((1 + x + O(x**2))*(1 - x))
