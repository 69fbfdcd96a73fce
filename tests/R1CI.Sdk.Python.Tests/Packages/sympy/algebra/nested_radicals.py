from sympy import sqrt, sqrtdenest, simplify, expand, Rational, cbrt
print(sqrtdenest(sqrt(3 + 2*sqrt(2))))
print(expand((sqrt(3) + sqrt(5))**2))
print(simplify(sqrt(50) + sqrt(18) - sqrt(8)))
print(sqrt(72), cbrt(54), sqrt(Rational(9, 16)))
