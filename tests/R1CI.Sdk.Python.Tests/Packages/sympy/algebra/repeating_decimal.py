from sympy import Rational, nsimplify, S
x = Rational(36, 99)
print(x, Rational(123, 999), nsimplify('0.333333333333333', tolerance=1e-10))
print(x.limit_denominator(10) if hasattr(x, 'limit_denominator') else x)
print(S('1/3') + S('0.5'))
