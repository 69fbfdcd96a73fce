from sympy import symbols, diff, idiff, Function, solve
x, y = symbols('x y')
curve = x**2 + x*y + y**2 - 7
print(idiff(curve, y, x))
slope = -diff(curve, x)/diff(curve, y)
print(slope.subs({x: 1, y: 2}))
