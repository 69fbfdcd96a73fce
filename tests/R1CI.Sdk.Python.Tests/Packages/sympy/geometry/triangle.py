from sympy import Point, Triangle
T = Triangle(Point(0, 0), Point(4, 0), Point(0, 3))
print(T.area, T.perimeter, T.is_right())
print(T.centroid, T.circumcenter, T.incenter, T.orthocenter)
print(T.inradius, T.circumradius)
