from sympy import sqrt, Rational, pi, E, log, Max, Min
print(sqrt(2) + sqrt(3) > sqrt(10), pi**E < E**pi)
print(Max(sqrt(5), Rational(9, 4)), Min(log(3), 1, Rational(11, 10)))
print(sorted([sqrt(7), Rational(8, 3), E, 2.6], key=float))
