# Functions of math ask an object for __floor__, __ceil__, __trunc__, __float__ or __index__.
import math


class Length:
    def __init__(self, metres):
        self.metres = metres

    def __float__(self):
        return float(self.metres)

    def __floor__(self):
        return f'floor of {self.metres}'

    def __ceil__(self):
        return f'ceil of {self.metres}'

    def __trunc__(self):
        return f'trunc of {self.metres}'


class Whole:
    def __index__(self):
        return 12


class WrongFloat:
    def __float__(self):
        return 'text'


length = Length(6.25)
print(math.floor(length), math.ceil(length), math.trunc(length))
print(math.sqrt(length), math.hypot(length, length), math.fabs(Length(-2)), math.fsum([length, 1]))
print(math.factorial(Whole()), math.gcd(Whole(), 18), math.comb(Whole(), 2), math.isqrt(Whole()), math.sqrt(Whole()))
print(math.floor(Whole()) if hasattr(Whole, '__floor__') else math.floor(float(Whole())))
print(math.prod([Whole().__index__(), 2.5]), math.prod([]), math.prod([2, 3], start=[1]), math.prod(['a', 3], start=1))
for bad in (lambda: math.sqrt(WrongFloat()), lambda: math.sqrt('4'), lambda: math.trunc('4'), lambda: math.floor(None),
            lambda: math.factorial(length), lambda: math.ceil(object()), lambda: math.prod([None]), lambda: math.sqrt(4, 5),
            lambda: math.sqrt(), lambda: math.sqrt(x=4), lambda: math.sin(1j), lambda: math.tau()):
    try:
        print(bad())
    except TypeError as e:
        print(str(e).replace('Length', 'L'))
print(math.sqrt.__name__, callable(math.floor), math.pi, math.e, math.tau, math.inf, -math.inf, math.nan)
