from sympy import Integer, Rational, Float, pi, sqrt, symbols, S, true, I
for v in [Integer(4), Rational(1, 2), Float(2.5), pi, sqrt(2), symbols('x'), S.Half, true, I, 2*pi]:
    print(type(v).__name__, str(v), repr(v))
