from sympy import Polygon, Point, RegularPolygon
p = Polygon((0, 0), (4, 0), (5, 3), (1, 4))
print(p.area, p.centroid, p.is_convex())
print(RegularPolygon(Point(0, 0), 2, 6).area, [v for v in RegularPolygon((0, 0), 1, 4).vertices])
