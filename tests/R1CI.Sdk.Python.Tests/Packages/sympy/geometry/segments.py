from sympy import Segment, Point
s, t = Segment((0, 0), (4, 4)), Segment((0, 4), (4, 0))
print(s.length, s.midpoint, s.intersection(t))
print(s.contains(Point(1, 1)), s.contains(Point(5, 5)), s.perpendicular_bisector())
