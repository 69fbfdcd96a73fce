from sympy import symbols, integrate, pi, sqrt
x = symbols('x')
print(pi*integrate((x**2)**2, (x, 0, 2)))
print(2*pi*integrate(x*sqrt(x), (x, 0, 4)))
