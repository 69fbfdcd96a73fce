# Exact arithmetic programs: Egyptian fractions, continued fractions, Gauss elimination, harmonic sums, probability.
from fractions import Fraction as F
from math import floor, ceil, gcd, pi, trunc
from decimal import Decimal


def egyptian(x):
    out = []
    while x:
        n = ceil(1 / x)
        out.append(n)
        x -= F(1, n)
    return out


def continued(x):
    out = []
    while True:
        out.append(floor(x))
        x -= out[-1]
        if not x:
            return out
        x = 1 / x


def solve(rows):
    rows = [[F(v) for v in row] for row in rows]
    n = len(rows)
    for i in range(n):
        pivot = next(r for r in range(i, n) if rows[r][i])
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [v / rows[i][i] for v in rows[i]]
        for r in range(n):
            if r != i:
                rows[r] = [a - rows[r][i] * b for a, b in zip(rows[r], rows[i])]
    return [row[-1] for row in rows]


print(egyptian(F(4, 13)), continued(F(415, 93)), [str(x) for x in solve([[2, 1, 5], [1, -3, 6]])], solve([[F(1, 2), 3, 1], [4, F(-5, 7), 2]]))
print(sum(F(1, n) for n in range(1, 21)), F(3, 4) ** 3, F(3, 4) ** -2, F(4, 9) ** F(1, 2), 2 ** F(3), F(1, 3) ** 0, (-F(1, 2)) ** 3)
print(F(pi).limit_denominator(1000), F(0.1), F('0.1'), F('-3/6'), F(' 7e-3 '), F(Decimal('2.50')), F(1.25), F('1_000/3'), F(F(1, 2)), F(-0.0), F(True, 2))
print([F(7, 2).__floor__(), ceil(F(-7, 2)), trunc(F(-7, 2)), round(F(7, 2)), round(F(5, 2)), round(F(1234, 100), 1), round(F(1234), -2)], F(-7, 3) // 1, F(-7, 3) % 1, divmod(F(7, 3), F(2, 5)))
print(F(1, 3) + 1, 1 - F(1, 3), F(1, 3) * 0.5, F(1, 2) + 1j, F(1, 2) == 0.5, F(1, 3) == 1 / 3, F(1, 3) < 0.3333333333333333, hash(F(1, 2)) == hash(0.5), F(4, 2) == 2, F(1, 2) in [0.5], max(F(1, 3), F(2, 5)), bool(F(0)))
print(F(6, -4), F(6, -4).numerator, F(6, -4).denominator, F(5).as_integer_ratio(), abs(F(-1, 2)), -F(1, 2), +F(1, 2), float(F(1, 3)), int(F(9, 2)), complex(F(1, 4)), str(F(3, 1)), repr(F(3, 1)), f'{F(1, 3)}', F.from_float(0.75), F.from_decimal(Decimal('1.1')), F(1, 3).conjugate(), F(2, 3).real)
die = {k: F(1, 6) for k in range(1, 7)}
two = {}
for a, p in die.items():
    for b, q in die.items():
        two[a + b] = two.get(a + b, 0) + p * q
print({k: str(v) for k, v in two.items()}, sum(two.values()), sum(k * v for k, v in two.items()), [F(355, 113).limit_denominator(n) for n in (1, 10, 100, 1000)])
for bad in (lambda: F(1, 0), lambda: F('x'), lambda: F('1/0'), lambda: F(1.5, 2), lambda: F(float('nan')), lambda: F(float('inf')), lambda: F(1) / 0, lambda: F(1, 2) % 0, lambda: F(0) ** -1, lambda: F(1, 2).limit_denominator(0), lambda: F('1 /2'), lambda: F(None), lambda: F('1', '2'), lambda: F(1, 2) < 'a', lambda: F(1, 2) + 'a', lambda: F(1, 2).numerator.x, lambda: setattr(F(1), 'numerator', 2), lambda: F('')):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
