from sympy import symbols, diff, sin, exp
x, y, z = symbols('x y z')
f = x**2*y + sin(y*z) + exp(x*z)
print(diff(f, x), diff(f, y), diff(f, z), sep='\n')
print(diff(f, x, z))
print(diff(f, y, 2, z))
