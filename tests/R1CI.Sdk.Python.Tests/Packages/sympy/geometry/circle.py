from sympy import Point, Circle, Line
c = Circle(Point(1, 2), 5)
print(c.area, c.circumference, c.radius)
print(c.intersection(Line(Point(1, 0), Point(1, 5))))
print(c.encloses_point(Point(3, 4)), c.equation())
