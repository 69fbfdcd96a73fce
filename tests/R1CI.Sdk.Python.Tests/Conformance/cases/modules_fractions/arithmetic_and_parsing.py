from fractions import Fraction as F
import math
print(F(1, 2) + F(1, 3), F(3, 4) - 1, F(1, 2) * 4, F(1, 2) / F(3, 4), F(7, 2) // 1, F(-7, 2) % 2, F(1, 2) ** 3, F(1, 2) ** -2, F(4, 9) ** 0.5, 2 ** F(1, 2), F(2) ** F(3), divmod(F(7, 2), F(2, 3)), -F(1, 2), abs(F(-1, 2)), +F(1, 2))
print(F(6, 4), F(-3, -6), F(5), F('3/4'), F(' -1/2 '), F('1.25'), F('1e-3'), F('2.5e2'), F(0.5), F(0.1), F(1.1).limit_denominator(10), F(math.pi).limit_denominator(100), F.from_float(0.25), F('1_000/3'), F(), F(True), F(F(1, 2), F(3, 4)))
print(repr(F(1, 2)), str(F(4, 2)), F(7, 3).numerator, F(7, 3).denominator, float(F(1, 3)), int(F(-7, 2)), round(F(7, 2)), round(F(5, 2)), round(F(10, 3), 2), math.floor(F(-1, 2)), math.ceil(F(1, 2)), math.trunc(F(-7, 2)), bool(F(0)), F(1, 2).as_integer_ratio(), hash(F(1, 2)) == hash(0.5), complex(F(1, 2)))
print(F(1, 2) == 0.5, F(1, 3) < 0.34, F(1, 2) > 1, F(1, 2) == '1/2', F(3) == 3, F(1, 2) in [0.5], sorted([F(1, 2), 0.3, 1]), F(1, 2) + 0.5, F(1, 2) + 1j, 1 - F(1, 3), sum([F(1, 3)] * 3), max(F(1, 3), F(1, 4)), F(1, 2) == 0.5 + 0j, F(10**20, 3))
from decimal import Decimal
print(F(Decimal('1.5')), F.from_decimal(Decimal('0.1')), F(1, 2) < Decimal('0.6') if False else '', sum(F(1, n) for n in range(1, 11)), F(1, 3).limit_denominator(2), isinstance(F(1), __import__('numbers').Rational))
for f in (lambda: F(1, 0), lambda: F('x'), lambda: F('1/0'), lambda: F(1.5, 2), lambda: F(None), lambda: F(float('nan')), lambda: F(float('inf')), lambda: F(1, 2) / 0, lambda: F(0) ** -1, lambda: F(1, 2) < 'a', lambda: F(1, 2) + 'a', lambda: F(1, 2).limit_denominator(0), lambda: F('1/2/3'), lambda: F('1.5/2'), lambda: F([1]), lambda: setattr(F(1), 'numerator', 3), lambda: F(1, 2) % 0, lambda: F(1, '2')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
