from sympy import sin, cos, tan, pi, Rational
for k in (6, 4, 3, 2, 12):
    print(k, sin(pi/k), cos(pi/k))
print(tan(pi/4), tan(pi/12), cos(pi/5), sin(7*pi/6))
