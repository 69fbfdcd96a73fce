from sympy import asin, acos, atan, atan2, sin, cos, pi, sqrt, Rational
print(asin(Rational(1, 2)), acos(-sqrt(3)/2), atan(sqrt(3)), atan2(1, -1))
print(sin(acos(Rational(3, 5))), cos(atan(2)), asin(sin(3*pi/4)))
