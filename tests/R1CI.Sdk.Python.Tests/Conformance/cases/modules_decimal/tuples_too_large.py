# Parts of a tuple that are no digits, or larger than a machine's word.
from decimal import Decimal
for digits in (9, (2 ** 64,), ('a', 2 ** 64), (9, 2 ** 63), (-1,), (-2 ** 64,), (10,), (True, 5)):
    try:
        print(Decimal((0, digits, 0)))
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
for exponent in (2 ** 64, 2 ** 63, -10 ** 20, 'n'):
    for digits in (9, (9,), (9, 10)):
        try:
            print(Decimal((0, digits, exponent)))
        except (OverflowError, ValueError) as e:
            print(type(e).__name__, e)

class F(float):
    def __repr__(self):
        return 'F'

print(Decimal() < F('inf'), Decimal(F(1.5)), Decimal.from_float(F('-inf')))
