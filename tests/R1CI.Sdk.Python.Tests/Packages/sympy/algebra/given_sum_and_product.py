from sympy import symbols, expand, Rational
s, p = 5, 3
powers = [2, s]
for k in range(2, 8):
    powers.append(s*powers[-1] - p*powers[-2])
print(powers)
print(Rational(s, p))
