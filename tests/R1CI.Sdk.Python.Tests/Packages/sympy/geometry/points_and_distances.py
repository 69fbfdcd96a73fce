from sympy import Point, sqrt
A, B = Point(1, 2), Point(4, 6)
print(A.distance(B), A.midpoint(B), A + B, B - A)
print(Point(0, 0, 0).distance(Point(1, 2, 2)), A.x, B.y)
