from sympy import symbols, integrate, pi
x, y, r, t = symbols('x y r t')
print(integrate(x*y**2, (x, 0, 2), (y, 0, 1)))
print(integrate(integrate(x + y, (y, 0, x)), (x, 0, 1)))
print(integrate(r, (r, 0, 3), (t, 0, 2*pi)))
