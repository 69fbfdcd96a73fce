from sympy import symbols, expand, factor
a, b, c = symbols('a b c')
e = a**3 + b**3 + c**3 - 3*a*b*c
print(factor(e))
print(expand((a + b + c)*(a**2 + b**2 + c**2 - a*b - b*c - c*a) - e))
print(factor(a**2*(b - c) + b**2*(c - a) + c**2*(a - b)))
