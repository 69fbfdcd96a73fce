from sympy import Ellipse, Point, Parabola, Line, symbols
e = Ellipse(Point(0, 0), 5, 3)
print(e.foci, e.eccentricity, e.area)
print(Parabola(Point(0, 2), Line(Point(0, -2), Point(1, -2))).vertex)
x, y = symbols('x y')
print(e.equation(x, y))
