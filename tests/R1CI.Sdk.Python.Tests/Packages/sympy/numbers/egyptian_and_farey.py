from sympy import Rational, ceiling
def greedy(r):
    parts = []
    while r > 0:
        d = ceiling(1/r)
        parts.append(Rational(1, d))
        r -= parts[-1]
    return parts
print(greedy(Rational(5, 7)))
print(sorted({Rational(a, b) for b in range(1, 6) for a in range(0, b + 1)}))
