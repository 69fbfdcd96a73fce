from sympy import cos, sin, pi, simplify, N, Product, symbols, Rational
p = cos(pi/7)*cos(2*pi/7)*cos(3*pi/7)
print(N(p, 15), simplify(cos(pi/5)*cos(2*pi/5)))
print(simplify(cos(pi/5) - cos(2*pi/5)))
