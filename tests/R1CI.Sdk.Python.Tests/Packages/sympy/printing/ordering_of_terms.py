from sympy import symbols, sin, pi, sqrt
x, y, z, a = symbols('x y z a')
print(z + y + x + 1, y**2 + x**3 - 5 + x*y, sqrt(2)*x - pi*a)
print(3 - x, -x - y, x*y*z*2, (x + 1)*(y - 2)/z, x**-2, -1/x)
print(sin(x)**2*x, 2**x, (-x)**3, x**(y + 1))
