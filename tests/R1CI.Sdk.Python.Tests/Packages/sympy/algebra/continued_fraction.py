from sympy import sqrt, continued_fraction, continued_fraction_convergents, continued_fraction_periodic, Rational
print(continued_fraction(sqrt(7)))
print(list(continued_fraction_convergents([1, 2, 2, 2, 2])))
print(continued_fraction_periodic(0, 1, 13), continued_fraction(Rational(45, 16)))
