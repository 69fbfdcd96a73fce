from sympy import Interval, Union, Intersection, S, oo
a, b = Interval(0, 5), Interval.open(3, 8)
print(a.union(b), a.intersect(b), a - b)
print(Interval(1, oo), 4 in b, 3 in b, a.measure, a.complement(S.Reals))
