from sympy import symbols, simplify, Rational, Poly, factor
n = symbols('n')
values = [1, 5, 14, 30, 55]
rows = [values]
while len(rows[-1]) > 1:
    rows.append([b - a for a, b in zip(rows[-1], rows[-1][1:])])
print(rows)
f = sum(rows[k][0]*__import__('sympy').binomial(n - 1, k).expand(func=True) for k in range(5))
print(factor(f.expand()))
