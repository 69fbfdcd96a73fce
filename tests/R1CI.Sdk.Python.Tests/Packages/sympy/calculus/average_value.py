from sympy import symbols, integrate, pi, cos, Rational
x = symbols('x')
a, b = 0, pi/2
print(integrate(cos(x), (x, a, b))/(b - a))
print(integrate(x**2 - 2*x, (x, -1, 3))/4)
