from sympy import I, sqrt, expand, Abs, arg, pi, cos, sin
z = sqrt(3) + I
print(Abs(z), arg(z))
print(expand(z**6), expand(z**12))
print(2**6*(cos(6*arg(z)) + I*sin(6*arg(z))))
