from sympy import Rational
points = [(0, 0), (7, 1), (6, 5), (2, 8)]
twice = sum(x1*y2 - x2*y1 for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1]))
print(Rational(abs(twice), 2))
