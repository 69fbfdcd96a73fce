# The class Decimal; `decimal` holds the arithmetic.

import decimal as _home
import math

_operator, _ordering, _operand, _argument = _home._operator, _home._ordering, _home._operand, _home._argument
_made, _made_infinity, _fixed, _digits, _dropped = (_home._made, _home._made_infinity, _home._fixed, _home._digits,
                                                    _home._dropped)
getcontext, _chosen, Context = _home.getcontext, _home._chosen, _home.Context
InvalidOperation, ConversionSyntax, Inexact, Rounded = (_home.InvalidOperation, _home.ConversionSyntax, _home.Inexact,
                                                        _home.Rounded)
FloatOperation, ROUND_HALF_EVEN, ROUND_DOWN = _home.FloatOperation, _home.ROUND_HALF_EVEN, _home.ROUND_DOWN
ROUND_FLOOR, ROUND_CEILING, _ROUNDINGS = _home.ROUND_FLOOR, _home.ROUND_CEILING, _home._ROUNDINGS
_HASH_MODULUS, _HASH_TENTH = _home._HASH_MODULUS, _home._HASH_TENTH
__name__ = 'decimal'


def _converted(cls, value, context):
    """A new number of class `cls` from an int, text, float, tuple or other number."""
    if context is not None:
        _chosen(context)
    self = object.__new__(cls)
    if isinstance(value, str):
        from _decimal_text import parsed
        found = parsed(value)
        if found is None:
            _chosen(context)._signal(ConversionSyntax)
            found = (0, 0, 0, 2)
        self._s, self._c, self._e, self._k = found
    elif isinstance(value, int):
        self._s, self._c, self._e, self._k = (1, -int(value), 0, 0) if value < 0 else (0, int(value), 0, 0)
    elif isinstance(value, Decimal):
        self._s, self._c, self._e, self._k = value._s, value._c, value._e, value._k
    elif isinstance(value, float):
        _chosen(context)._signal(FloatOperation)
        found = Decimal.from_float(value)
        self._s, self._c, self._e, self._k = found._s, found._c, found._e, found._k
    elif isinstance(value, (list, tuple)):
        self._s, self._c, self._e, self._k = _from_tuple(value)
    else:
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
    return self


def _from_tuple(value):
    if len(value) != 3:
        raise ValueError('argument must be a sequence of length 3')
    sign, digits, exponent = value
    if isinstance(sign, int) and not -1 << 63 <= sign < 1 << 63:
        raise OverflowError('Python int too large to convert to C long')
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError('sign must be an integer with the value 0 or 1')
    kind = 0
    if isinstance(exponent, str):
        kind = {'F': 1, 'n': 2, 'N': 3}.get(exponent)
        if kind is None:
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    elif not isinstance(exponent, int):
        raise ValueError('exponent must be an integer')
    elif not -1 << 63 <= exponent < 1 << 63:
        raise OverflowError('Python int too large to convert to C ssize_t')
    if not isinstance(digits, (tuple, list)):
        raise ValueError('coefficient must be a tuple of digits')
    coef = 0
    for digit in digits:
        if isinstance(digit, int) and not -1 << 63 <= digit < 1 << 63:
            raise OverflowError('Python int too large to convert to C long')
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError('coefficient must be a tuple of digits')
        coef = coef * 10 + digit
    return int(sign), 0 if kind == 1 else coef, 0 if kind else int(exponent), kind


_WRONG_ROUNDING = """valid values for rounding are:
  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,
   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
   ROUND_05UP]"""


def _rounding(rounding, context):
    """The rounding mode that an optional argument asks for: the context's when it is None."""
    if rounding is None:
        return context.rounding
    if rounding not in _ROUNDINGS:
        raise TypeError(_WRONG_ROUNDING)
    return rounding


class Decimal:
    __slots__ = ('_s', '_c', '_e', '_k')
    __type_name__ = 'decimal.Decimal'

    def __new__(cls, value="0", context=None):
        return _converted(cls, value, context)

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        if math.isinf(f) or math.isnan(f):
            return cls(float.__repr__(f))
        sign = 1 if math.copysign(1.0, f) < 0 else 0
        top, bottom = abs(f).as_integer_ratio()
        twos = bottom.bit_length() - 1
        made = _made(sign, top * 5 ** twos, -twos)
        return made if cls is Decimal else cls(made)

    __add__, __radd__ = _operator(_home._added)
    __sub__, __rsub__ = _operator(lambda a, b, context: _home._added(a, b._negated(), context))
    __mul__, __rmul__ = _operator(_home._multiplied)
    __truediv__, __rtruediv__ = _operator(_home._divided)
    __floordiv__, __rfloordiv__ = _operator(_home._quotient)
    __mod__, __rmod__ = _operator(_home._remainder)
    __divmod__, __rdivmod__ = _operator(_home._both_divided)
    __lt__ = _ordering(lambda order: order < 0)
    __le__ = _ordering(lambda order: order <= 0)
    __gt__ = _ordering(lambda order: order > 0)
    __ge__ = _ordering(lambda order: order >= 0)

    def __pow__(self, other, modulo=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        if modulo is not None:
            modulo = _operand(modulo)
            return modulo if modulo is NotImplemented else self._power_modulo(other, modulo, getcontext())
        return _home._powered(self, other, getcontext())

    def __rpow__(self, other, modulo=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__pow__(self, modulo)

    def _power_modulo(self, other, modulo, context):
        for d in (self, other, modulo):
            if d._k > 1:
                return d._nan(modulo if modulo._k == 3 else other if other._k == 3 else d, context)
        if not self and not other:
            return self._invalid(context)
        if self._k or other._k or modulo._k or any(d._e < 0 and d._compare_exact(d.to_integral_value())
                                                   for d in (self, other, modulo)) or other < 0 or not modulo:
            return self._invalid(context)
        result = pow(abs(int(self)), int(other), abs(int(modulo)))
        return _made(self._s if int(other) & 1 else 0, result, 0)

    def __eq__(self, other):
        if type(other) is not Decimal:
            other = _home._comparable(other, True)
            if other is NotImplemented:
                return other
        if self._k > 1 or other._k > 1:
            if self._k == 3 or other._k == 3:
                getcontext()._signal(InvalidOperation)
            return False
        return self._compare_exact(other) == 0

    def __hash__(self):
        if self._k:
            if self._k == 3:
                raise TypeError('Cannot hash a signaling NaN value')
            return object.__hash__(self) if self._k == 2 else -314159 if self._s else 314159
        if self._e >= 0:
            factor = pow(10, self._e, _HASH_MODULUS)
        else:
            factor = pow(_HASH_TENTH, -self._e, _HASH_MODULUS)
        result = self._c * factor % _HASH_MODULUS
        if self._s:
            result = -result
        return -2 if result == -1 else result

    def _compare_exact(self, other):
        """-1, 0 or 1 for numbers that are not NaN."""
        if type(other) is int:
            other = _operand(other)
        elif type(other) is _home._made_ratio:
            return other.against(self)
        if self._k or other._k:
            left = (-1 if self._s else 1) if self._k else 0
            right = (-1 if other._s else 1) if other._k else 0
            return (left > right) - (left < right)
        left, right = -self._c if self._s else self._c, -other._c if other._s else other._c
        difference = self._e - other._e
        if difference:
            if not left or not right or (left < 0) != (right < 0):
                return (left > right) - (left < right)
            sizes = self._e + _digits(self._c) - other._e - _digits(other._c)
            if sizes:
                return (1 if sizes > 0 else -1) * (-1 if self._s else 1)
            if difference > 0:
                left *= 10 ** difference
            else:
                right *= 10 ** -difference
        return (left > right) - (left < right)

    def _negated(self):
        return self if self._k > 1 else _made(1 - self._s, self._c, self._e, self._k)

    def _plain(self, context):
        return self if self._k else _fixed(self._s, self._c, self._e, context)

    def _plain_nan(self, context):
        return self._nan(self, _chosen(context))

    def _nan(self, other, context):
        """The NaN that an operation on at least one NaN answers."""
        for d in (self, other):
            if d._k == 3:
                context._signal(InvalidOperation)
                return _made(d._s, d._c, 0, 2)
        return self if self._k == 2 else other

    def _invalid(self, context):
        context._signal(InvalidOperation)
        return _made(0, 0, 0, 2)

    def _scaled(self, power):
        return self if self._k else _made(self._s, self._c, self._e + power)

    def _to_exponent(self, exp, rounding):
        """The same number with this exponent, rounded when that drops digits."""
        if exp <= self._e:
            return _made(self._s, self._c * 10 ** (self._e - exp), exp)
        return _made(self._s, _dropped(self._c, exp - self._e, rounding, self._s)[0], exp)

    def _to_digits(self, places, rounding):
        """The same number with at most this many digits; shorter ones are padded."""
        if not self._c:
            return _made(self._s, 0, self._e if self._e > 0 else self._e + 1 - places)
        made = self._to_exponent(self._e + _digits(self._c) - places, rounding)
        if _digits(made._c) > places:
            made = made._to_exponent(made._e + 1, rounding)
        return made

    def __neg__(self):
        context = getcontext()
        if self._k > 1:
            return self._nan(self, context)
        zero = not self._k and not self._c and context.rounding != ROUND_FLOOR
        return _made(0 if zero else 1 - self._s, self._c, self._e, self._k)._plain(context)

    def __pos__(self):
        context = getcontext()
        if self._k > 1:
            return self._nan(self, context)
        zero = not self._k and not self._c and context.rounding != ROUND_FLOOR
        return _made(0 if zero else self._s, self._c, self._e, self._k)._plain(context)

    def __abs__(self):
        return _made(0, self._c, self._e, self._k)._plain(getcontext()) if self._k < 2 else self.__pos__()

    def __bool__(self):
        return self._k != 0 or self._c != 0

    def __int__(self):
        if self._k:
            raise ValueError("cannot convert NaN to integer") if self._k > 1 else \
                OverflowError("cannot convert Infinity to integer")
        value = self._c * 10 ** self._e if self._e >= 0 else _dropped(self._c, -self._e, ROUND_DOWN, 0)[0]
        return -value if self._s else value

    __trunc__ = __int__

    def __float__(self):
        if self._k:
            if self._k == 3:
                raise ValueError("cannot convert signaling NaN to float")
            return float('-inf' if self._s and self._k == 1 else 'inf' if self._k == 1 else '-nan' if self._s else 'nan')
        if self._e + _digits(self._c) > 400 or self._e < -5000:
            return float(str(self))
        try:
            value = float(self._c * 10 ** self._e) if self._e >= 0 else self._c / 10 ** -self._e
        except OverflowError:
            value = math.inf
        return -value if self._s else value

    def __complex__(self):
        return complex(float(self))

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def _whole(self, rounding):
        if self._k:
            return int(self)
        return int(self._to_exponent(0, rounding)) if self._e < 0 else int(self)

    def __round__(self, n=None):
        if n is None:
            return self._whole(ROUND_HALF_EVEN)
        if not isinstance(n, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(_made(0, 1, -n))

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self):
        from _decimal_text import to_text
        return to_text(self, False, 'E' if getcontext().capitals else 'e')

    def to_eng_string(self, context=None):
        from _decimal_text import to_text
        return to_text(self, True, 'E' if _chosen(context).capitals else 'e')

    def __format__(self, specifier, context=None):
        if type(specifier) is str and not specifier:
            return str(self)
        from _decimal_text import to_format
        return to_format(self, specifier, _chosen(context))

    def __copy__(self):
        return self if type(self) is Decimal else self.__class__(self)

    def __deepcopy__(self, memo):
        return self.__copy__()

    def __reduce__(self):
        return self.__class__, (str(self),)

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def conjugate(self):
        return self

    def as_tuple(self):
        from _decimal_text import digits_of
        exponent = self._e if not self._k else {1: 'F', 2: 'n', 3: 'N'}[self._k]
        digits = (0,) if self._k == 1 else () if self._k and not self._c else tuple(map(int, digits_of(self._c)))
        return _home.__getattr__('DecimalTuple')(self._s, digits, exponent)

    def as_integer_ratio(self):
        if self._k:
            raise ValueError("cannot convert NaN to integer ratio") if self._k > 1 else \
                OverflowError("cannot convert Infinity to integer ratio")
        top, bottom = (self._c * 10 ** self._e, 1) if self._e >= 0 else (self._c, 10 ** -self._e)
        divisor = math.gcd(top, bottom)
        return (-top if self._s else top) // divisor, bottom // divisor

    def adjusted(self):
        return 0 if self._k else self._e + _digits(self._c) - 1

    def quantize(self, exp, rounding=None, context=None):
        context = _chosen(context)
        rounding = _rounding(rounding, context)
        exp = _argument(exp)
        if self._k or exp._k:
            if self._k > 1 or exp._k > 1:
                return self._nan(exp, context)
            return self if self._k and exp._k else self._invalid(context)
        if not context.Etiny() <= exp._e <= context.Emax:
            return self._invalid(context)
        if not self._c:
            return _fixed(self._s, 0, exp._e, context)
        if self._e + _digits(self._c) - exp._e > context.prec + 1:
            return self._invalid(context)
        made = self._to_exponent(exp._e, rounding)
        if made._c and (made.adjusted() > context.Emax or _digits(made._c) > context.prec):
            return self._invalid(context)
        if exp._e > self._e:
            if made._compare_exact(self):
                context._signal(Inexact, Rounded)
            else:
                context._signal(Rounded)
        return _fixed(made._s, made._c, made._e, context)

    def to_integral_value(self, rounding=None, context=None):
        context = _chosen(context)
        rounding = _rounding(rounding, context)
        if self._k or self._e >= 0:
            return self._plain_nan(context) if self._k > 1 else self
        return self._to_exponent(0, rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = _chosen(context)
        made = self.to_integral_value(rounding, context)
        if not self._k and self._e < 0:
            context._signal(*((Inexact, Rounded) if made._compare_exact(self) else (Rounded,)))
        return made

    def normalize(self, context=None):
        context = _chosen(context)
        if self._k:
            return self if self._k == 1 else self._nan(self, context)
        made = self._plain(context)
        if made._k:
            return made
        if not made._c:
            return _made(made._s, 0, 0)
        coef, exp = made._c, made._e
        while coef % 10 == 0:
            coef //= 10
            exp += 1
        return _made(made._s, coef, exp)

    def sqrt(self, context=None):
        from _decimal_math import sqrt
        return sqrt(self, _chosen(context))

    def exp(self, context=None):
        from _decimal_math import exp
        return exp(self, _chosen(context))

    def ln(self, context=None):
        from _decimal_math import ln
        return ln(self, _chosen(context))

    def log10(self, context=None):
        from _decimal_math import log10
        return log10(self, _chosen(context))

    def compare(self, other, context=None):
        context = _chosen(context)
        other = _argument(other)
        if self._k > 1 or other._k > 1:
            return self._nan(other, context)
        return Decimal(self._compare_exact(other))

    def copy_abs(self):
        return _made(0, self._c, self._e, self._k)

    def copy_negate(self):
        return _made(1 - self._s, self._c, self._e, self._k)

    def copy_sign(self, other, context=None):
        _chosen(context)
        return _made(_argument(other)._s, self._c, self._e, self._k)

    def is_finite(self):
        return not self._k

    def is_infinite(self):
        return self._k == 1

    def is_nan(self):
        return self._k > 1

    def is_qnan(self):
        return self._k == 2

    def is_snan(self):
        return self._k == 3

    def is_signed(self):
        return self._s == 1

    def is_zero(self):
        return not self._k and not self._c

    def is_normal(self, context=None):
        lowest = _chosen(context).Emin
        return not self._k and self._c != 0 and lowest <= self.adjusted()

    def is_subnormal(self, context=None):
        lowest = _chosen(context).Emin
        return not self._k and self._c != 0 and self.adjusted() < lowest

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def radix(self):
        return Decimal(10)


class _Rare:
    """An operation that few programs use, in a module of its own until it is asked for."""

    def __init__(self, name):
        self._name = name

    def __get__(self, number, owner=None):
        from _decimal_rare import RARE
        method = RARE[self._name]
        return method if number is None else method.__get__(number)


for _name in ('compare_signal compare_total compare_total_mag fma logb logical_and logical_invert logical_or logical_xor '
              'max max_mag min min_mag next_minus next_plus next_toward number_class remainder_near rotate same_quantum '
              'scaleb shift').split():
    setattr(Decimal, _name, _Rare(_name))


_BINARY = {'add': _home._added, 'multiply': _home._multiplied, 'divide': _home._divided,
           'divide_int': _home._quotient, 'remainder': _home._remainder, 'divmod': _home._both_divided,
           'subtract': lambda a, b, context: _home._added(a, b._negated(), context)}
_SIGNS = {'plus': '__pos__', 'minus': '__neg__', 'abs': '__abs__'}
_OF_TWO = frozenset('compare compare_signal compare_total compare_total_mag copy_sign logical_and logical_or logical_xor max '
                    'max_mag min min_mag next_toward quantize remainder_near rotate same_quantum scaleb shift'.split())


def _with(context, function, *args):
    from decimal import localcontext
    with localcontext(context) as inner:
        try:
            return function(*args)
        finally:
            for signal, is_set in inner.flags.items():
                if is_set:
                    context.flags[signal] = True


def _counted(name, count, operation):
    """A context's operation that takes this many numbers."""
    def method(context, *args):
        if len(args) != count:
            raise TypeError(f'Context.{name}() takes exactly one argument ({len(args)} given)' if count == 1 else
                            f'function takes exactly {count} arguments ({len(args)} given)')
        return operation(context, *map(_argument, args))
    return method


def _power(context, *args, **names):
    if len(args) + len(names) > 3:
        raise TypeError(f'function takes at most 3 arguments ({len(args) + len(names)} given)')
    given = dict(zip(('a', 'b', 'modulo'), args), **names)
    for place, name in enumerate(('a', 'b'), 1):
        if name not in given:
            raise TypeError(f"function missing required argument '{name}' (pos {place})")
    a, b = _argument(given['a']), _argument(given['b'])
    if given.get('modulo') is None:
        return _home._powered(a, b, context)
    return a._power_modulo(b, _argument(given['modulo']), context)


def _create(context, *args):
    if len(args) > 1:
        raise TypeError(f'function takes at most 1 argument ({len(args)} given)')
    if args and isinstance(args[0], str) and ('_' in args[0] or args[0] != args[0].strip()):
        context._signal(ConversionSyntax)
        return _made(0, 0, 0, 2)
    return _converted(Decimal, *args or '0', context)._plain(context)


def context_operation(name):
    if name in _BINARY:
        operation = _BINARY[name]
        return _counted(name, 2, lambda context, a, b: operation(a, b, context))
    if name == 'power':
        return _power
    if name in _SIGNS:
        return _counted(name, 1, lambda context, a: _with(context, getattr(Decimal, _SIGNS[name]), a))
    if name == 'create_decimal':
        return _create
    if name == 'create_decimal_from_float':
        return lambda context, f: Decimal.from_float(f)._plain(context)
    if name == 'to_sci_string':
        return _counted(name, 1, lambda context, a: _with(context, str, a))
    if name == 'copy_decimal':
        return _counted(name, 1, lambda context, a: a)
    from _decimal_rare import RARE
    method = RARE.get(name) or getattr(Decimal, name, None)
    if method is None:
        return None
    return _counted(name, 3 if name == 'fma' else 2 if name in _OF_TWO else 1,
                    lambda context, a, *rest: _with(context, method, a, *rest))
