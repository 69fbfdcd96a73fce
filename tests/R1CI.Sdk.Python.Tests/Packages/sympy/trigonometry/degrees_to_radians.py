from sympy import pi, rad, deg, sin, cos, N
print([rad(d) for d in (30, 45, 90, 270)])
print(sin(rad(30)), cos(rad(120)), deg(3*pi/4), N(sin(rad(10)), 10))
