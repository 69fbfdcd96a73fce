from sympy import symbols, summation, Rational, oo, simplify
k, p = symbols('k p', positive=True)
print(sum(Rational(1, 6)*i for i in range(1, 7)))
print(summation(k*Rational(1, 2)**k, (k, 1, oo)))
print(Rational(1, 6)*sum(i**2 for i in range(1, 7)) - Rational(7, 2)**2)
