# Rational numbers.

from math import gcd as _gcd
import numbers as _numbers
import operator as _operator

__all__ = ['Fraction']

# What hash() counts numbers modulo: equal numbers of all types have equal hashes.
_MODULUS = (1 << 61) - 1


def _parsed(text):
    """The numerator and denominator of '3/4', '-1.5', '2e-3'; None when the text is none of these."""
    text = text.strip()
    sign = 1
    if text[:1] in ('+', '-') and text:
        sign = -1 if text[0] == '-' else 1
        text = text[1:]
    top, slash, bottom = text.partition('/')
    if slash:
        if not (_is_digits(top) and _is_digits(bottom)):
            return None
        return sign * int(top), int(bottom)
    mantissa, mark, exponent = text.replace('E', 'e').partition('e')
    whole, dot, rest = mantissa.partition('.')
    if not (_is_digits(whole) or whole == '' and _is_digits(rest)) or rest and not _is_digits(rest):
        return None
    numerator, denominator = int((whole + rest).replace('_', '')), 10 ** len(rest.replace('_', ''))
    if mark:
        if not _is_digits(exponent[1:] if exponent[:1] in ('+', '-') and exponent else exponent):
            return None
        shift = int(exponent)
        if shift >= 0:
            numerator *= 10 ** shift
        else:
            denominator *= 10 ** -shift
    return sign * numerator, denominator


def _is_decimal(value):
    # By name, so that fractions do not cost the import of decimal.
    return type(value).__name__ == 'Decimal' and hasattr(value, 'as_integer_ratio')


def _is_digits(text):
    return bool(text) and text[0] != '_' and text[-1] != '_' and '__' not in text and text.replace('_', '').isdecimal()


def _made(numerator, denominator):
    """A fraction of numbers that are already in lowest terms, the denominator positive."""
    self = object.__new__(Fraction)
    self._numerator = numerator
    self._denominator = denominator
    return self


def _reduced(numerator, denominator):
    divisor = _gcd(numerator, denominator)
    if denominator < 0:
        divisor = -divisor
    return _made(numerator // divisor, denominator // divisor)


def _arithmetic(exact, fallback, symbol):
    """The forward and the reflected method of one operator; `exact` gets two numerator-denominator pairs."""
    def forward(a, b):
        kind = type(b)
        if kind is Fraction:
            return exact(a._numerator, a._denominator, b._numerator, b._denominator)
        if kind is int or isinstance(b, int):
            return exact(a._numerator, a._denominator, int(b), 1)
        if isinstance(b, Fraction):
            return exact(a._numerator, a._denominator, b._numerator, b._denominator)
        if isinstance(b, float):
            return fallback(float(a), b)
        if isinstance(b, complex):
            return fallback(complex(float(a)), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, int):
            return exact(int(a), 1, b._numerator, b._denominator)
        if isinstance(a, _numbers.Rational):
            return exact(a.numerator, a.denominator, b._numerator, b._denominator)
        if isinstance(a, (float, _numbers.Real)):
            return fallback(float(a), float(b))
        if isinstance(a, complex):
            return fallback(a, complex(float(b)))
        return NotImplemented

    forward.__name__ = f'__{symbol}__'
    reverse.__name__ = f'__r{symbol}__'
    return forward, reverse


def _add(na, da, nb, db):
    return _made(na + nb, 1) if da == db == 1 else _reduced(na * db + nb * da, da * db)


def _sub(na, da, nb, db):
    return _made(na - nb, 1) if da == db == 1 else _reduced(na * db - nb * da, da * db)


def _mul(na, da, nb, db):
    return _reduced(na * nb, da * db)


def _div(na, da, nb, db):
    if nb == 0:
        raise ZeroDivisionError(f'Fraction({(na > 0) - (na < 0)}, 0)')
    return _reduced(na * db, da * nb)


def _floordiv(na, da, nb, db):
    return (na * db) // (da * nb)


def _mod(na, da, nb, db):
    return _reduced((na * db) % (nb * da), da * db)


def _divmod(na, da, nb, db):
    quotient, rest = divmod(na * db, da * nb)
    return quotient, _reduced(rest, da * db)


class Fraction(_numbers.Rational):
    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = object.__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, (_numbers.Rational, float)) or _is_decimal(numerator):
                if isinstance(numerator, _numbers.Rational):
                    pair = int(numerator.numerator), int(numerator.denominator)
                else:
                    pair = numerator.as_integer_ratio()
                self._numerator, self._denominator = pair
                return self
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            pair = _parsed(numerator)
            if pair is None:
                raise ValueError('Invalid literal for Fraction: %r' % numerator)
            numerator, denominator = pair
        elif isinstance(numerator, _numbers.Rational) and isinstance(denominator, _numbers.Rational):
            numerator, denominator = (int(numerator.numerator * denominator.denominator),
                                      int(denominator.numerator * numerator.denominator))
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
        divisor = _gcd(numerator, denominator)
        if denominator < 0:
            divisor = -divisor
        self._numerator, self._denominator = numerator // divisor, denominator // divisor
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, _numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, _numbers.Integral):
            return cls(int(dec))
        if not _is_decimal(dec):
            raise TypeError("%s.from_decimal() only takes Decimals, not %r (%s)" % (
                cls.__name__, dec, type(dec).__name__))
        return cls(*dec.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        """The closest fraction whose denominator is at most the one given."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Walk the continued fraction; the answer is its last convergent that fits, or the semiconvergent after it.
        before_top, before_bottom, top, bottom = 0, 1, 1, 0
        left, right = self._numerator, self._denominator
        while True:
            whole = left // right
            next_bottom = before_bottom + whole * bottom
            if next_bottom > max_denominator:
                break
            before_top, before_bottom, top, bottom = top, bottom, before_top + whole * top, next_bottom
            left, right = right, left - whole * right
        steps = (max_denominator - before_bottom) // bottom
        if not isinstance(steps, int):
            raise TypeError("both arguments should be Rational instances")
        if 2 * right * (before_bottom + steps * bottom) <= self._denominator:
            return _reduced(top, bottom)
        return _reduced(before_top + steps * top, before_bottom + steps * bottom)

    def __repr__(self):
        return '%s(%s, %s)' % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return '%s/%s' % (self._numerator, self._denominator)

    __add__, __radd__ = _arithmetic(_add, _operator.add, 'add')
    __sub__, __rsub__ = _arithmetic(_sub, _operator.sub, 'sub')
    __mul__, __rmul__ = _arithmetic(_mul, _operator.mul, 'mul')
    __truediv__, __rtruediv__ = _arithmetic(_div, _operator.truediv, 'truediv')
    __floordiv__, __rfloordiv__ = _arithmetic(_floordiv, _operator.floordiv, 'floordiv')
    __mod__, __rmod__ = _arithmetic(_mod, _operator.mod, 'mod')
    __divmod__, __rdivmod__ = _arithmetic(_divmod, divmod, 'divmod')

    def __pow__(a, b):
        if not isinstance(b, _numbers.Rational):
            return float(a) ** b
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        if power >= 0:
            return _made(a._numerator ** power, a._denominator ** power)
        if a._numerator > 0:
            return _made(a._denominator ** -power, a._numerator ** -power)
        if a._numerator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % a._denominator ** -power)
        return _made((-a._denominator) ** -power, (-a._numerator) ** -power)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, _numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        return _made(a._numerator, a._denominator)

    def __neg__(a):
        return _made(-a._numerator, a._denominator)

    def __abs__(a):
        return _made(abs(a._numerator), a._denominator)

    def __int__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    __trunc__ = __int__

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator:
                return floor
            if rest * 2 > self._denominator:
                return floor + 1
            return floor if floor % 2 == 0 else floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __float__(self):
        return self._numerator / self._denominator

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _MODULUS)
        except ValueError:
            result = 314159
        else:
            result = hash(hash(abs(self._numerator)) * inverse)
        if self._numerator < 0:
            result = -result
        return -2 if result == -1 else result

    def __eq__(a, b):
        kind = type(b)
        if kind is int:
            return a._numerator == b and a._denominator == 1
        if kind is Fraction or isinstance(b, _numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, _numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if b != b or b in (float('inf'), float('-inf')):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _compared(self, other, op):
        if isinstance(other, _numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if other != other or other in (float('inf'), float('-inf')):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compared(b, _operator.lt)

    def __gt__(a, b):
        return a._compared(b, _operator.gt)

    def __le__(a, b):
        return a._compared(b, _operator.le)

    def __ge__(a, b):
        return a._compared(b, _operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
