from fractions import Fraction
from decimal import Decimal
import math

F = Fraction
print(F(1, 2), repr(F(3, -6)), F('3/4'), F('-1.25'), F(' 2e-3 '), F(0.5), F(Decimal('1.1')), F(7), F(F(1, 3), F(2, 5)), F('1_000/3'), F(), F(True))
a, b = F(1, 3), F(-5, 7)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), -a, +b, abs(b), a ** 3, a ** -2, b ** -3, a ** 0.5, a ** F(1, 2), 2 ** F(3), 4 ** F(1, 2))
print(a + 1, 1 - a, 2 * a, 1 / a, 3 // a, 5 % b, a + 0.5, 1.5 * a, a + 1j, divmod(7, a))
print(a < b, a == F(2, 6), a == 1, F(4, 2) == 2, a > 0.3, F(1, 2) == 0.5, F(1, 2) == Decimal('0.5'), a != b, F(1, 2) <= F(1, 2), sorted([a, b, F(0)]), a < math.inf)
print(int(F(-7, 2)), math.floor(F(-7, 2)), math.ceil(F(-7, 2)), math.trunc(F(-7, 2)), round(F(7, 2)), round(F(5, 2)), round(F(22, 7), 2), round(F(12345), -2), float(F(1, 3)), bool(F(0)))
print(hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), hash(F(-1, 3)), hash(F(10**20, 7)), hash(F(1, 2**61 - 1)))
print(F(math.pi).limit_denominator(1000), F('3.1415926535').limit_denominator(100), F(0.1).limit_denominator(), F(1.1).limit_denominator(10), F(5, 3).limit_denominator(1))
print(F(3, 4).numerator, F(3, 4).denominator, F(3, 4).as_integer_ratio(), F.from_float(0.25), F.from_decimal(Decimal('0.3')))
print(sum([F(1, n) for n in range(1, 20)]), str(F(5, 1)), '%s' % F(1, 2), f'{F(1, 2)}', {F(1, 2): 'half'}[0.5])
for f in (lambda: F(1, 0), lambda: F('a'), lambda: F(1.5, 2), lambda: F([1]), lambda: F(1) / 0, lambda: F(0) ** -1, lambda: F('1/0'),
          lambda: F(1) + 'a', lambda: F(1) < 'a', lambda: F(math.nan), lambda: F(math.inf), lambda: F('1 /2'), lambda: F('1.'), lambda: F('.5'), lambda: F('1.5/2'), lambda: F(1, 2).limit_denominator(0), lambda: F(1) // 0, lambda: F(1) % 0, lambda: F.from_float('a'), lambda: F(''), lambda: F(1)+Decimal(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
x = F(1)
for i in range(1, 12):
    x = x / i + F(1, i)
print(x, x.real, x.imag, x.conjugate())
