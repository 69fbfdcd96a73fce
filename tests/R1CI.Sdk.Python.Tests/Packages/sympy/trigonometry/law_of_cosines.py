from sympy import sqrt, cos, acos, pi, deg, rad, Rational, N, symbols, solve
a, b, C = 7, 8, rad(60)
c = sqrt(a**2 + b**2 - 2*a*b*cos(C))
print(c, deg(pi/3))
print(acos(Rational(7**2 + 8**2 - 13**2, 2*7*8)))
print(N(deg(acos(Rational(11, 14))), 6))
