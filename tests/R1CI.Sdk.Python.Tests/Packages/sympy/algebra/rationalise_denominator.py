from sympy import sqrt, radsimp, simplify, Rational
print(radsimp(1/(sqrt(5) - sqrt(2))))
print(radsimp(3/(2 + sqrt(3))))
print(simplify(1/(1 + sqrt(2)) + 1/(sqrt(2) + sqrt(3))))
