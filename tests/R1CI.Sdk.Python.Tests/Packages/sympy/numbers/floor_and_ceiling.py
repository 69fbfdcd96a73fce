from sympy import floor, ceiling, sqrt, pi, Rational, frac, Integer
print(floor(Rational(-7, 2)), ceiling(Rational(7, 3)), floor(pi*100), frac(Rational(17, 5)))
print(sum(floor(sqrt(k)) for k in range(1, 101)))
print(floor(10*sqrt(2)), ceiling(-sqrt(5)))
