from sympy import symbols, integrate, sin, cos, tan, pi, simplify
x = symbols('x')
print(integrate(sin(x)**2, x))
print(integrate(cos(x)**3, x))
print(integrate(sin(x)**2*cos(x)**2, (x, 0, pi)))
print(integrate(tan(x), x))
