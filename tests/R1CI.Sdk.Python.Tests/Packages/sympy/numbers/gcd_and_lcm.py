from sympy import gcd, lcm, igcd, ilcm, gcdex, symbols, Rational
print(gcd(84, 126), lcm(12, 18), igcd(48, 36, 120), ilcm(4, 6, 10))
print(gcdex(35, 15))
print(gcd([12, 18, 30]), lcm([2, 3, 4]))
