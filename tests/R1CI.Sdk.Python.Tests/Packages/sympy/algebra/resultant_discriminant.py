from sympy import symbols, discriminant, resultant
x, k = symbols('x k')
print(discriminant(x**2 + k*x + 9, x))
print(resultant(x**2 - 3, x**2 - 2*x - 1, x))
print(discriminant(x**3 - 3*x + 1, x))
