from sympy import symbols, nsolve
x, y = symbols('x y')
r = nsolve((x**2 + y**2 - 4, x*y - 1), (x, y), (2, 0.5))
print(r)
print(r.shape)
