from sympy import Line, Point, pi, deg, N, Ray
a, b = Line((0, 0), (1, 1)), Line((0, 0), (1, 0))
print(a.angle_between(b), N(deg(Line((0, 0), (1, 2)).angle_between(b)), 8))
print(a.is_perpendicular(Line((0, 0), (-1, 1))))
