from sympy import Point, Circle, symbols, solve
c = Circle(Point(0, 0), Point(6, 0), Point(0, 8))
print(c.center, c.radius)
D, E, F = symbols('D E F')
print(solve([x**2 + y**2 + D*x + E*y + F for x, y in [(1, 0), (0, 1), (2, 3)]], [D, E, F]))
