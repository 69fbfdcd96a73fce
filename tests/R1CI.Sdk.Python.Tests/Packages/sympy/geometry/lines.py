from sympy import Point, Line, pi
l = Line(Point(0, 1), Point(2, 5))
m = Line(Point(0, 0), slope=-1)
print(l.slope, l.equation(), l.intersection(m))
print(l.perpendicular_line(Point(3, 0)).slope, l.distance(Point(4, 0)), l.is_parallel(m))
