from sympy import Point, Line, symbols
p = Point(3, 1)
mirror = Line(Point(0, 0), Point(1, 1))
print(p.reflect(mirror), mirror.projection(p), p.rotate(0), p.translate(2, 3), p.scale(2, 2))
