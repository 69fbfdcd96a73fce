import numbers
from fractions import Fraction
from decimal import Decimal
for v in (1, True, 1.5, 2j, Fraction(1, 2), Decimal(1), 'a'):
    print(v, [c.__name__ for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral) if isinstance(v, c)])

def kind(x):
    if isinstance(x, numbers.Integral): return 'int'
    if isinstance(x, numbers.Real): return 'real'
    return 'other'

print(kind(3), kind(2.5), kind('x'), kind(1j), issubclass(int, numbers.Rational), issubclass(numbers.Integral, numbers.Real))
try:
    numbers.Number()
    print('ok')
    numbers.Integral()
except TypeError as e:
    print(str(e)[:60])
