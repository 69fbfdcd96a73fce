from sympy import symbols, expand
x, y = symbols('x y')
print(expand((x + y)**4))
print(expand((x - 1)*(x + 2)*(2*x - 3)))
print(expand((x + y + 1)**2))
print(expand((2*x - y)**3).coeff(x, 2))
