from sympy import symbols, solve, sqrt
x, y = symbols('x y', real=True)
points = solve([x**2 + y**2 - 25, y - x - 1], [x, y])
print(points)
(x1, y1), (x2, y2) = points
print(sqrt((x1 - x2)**2 + (y1 - y2)**2))
