# Decimal numbers: a sign, an int coefficient and an exponent of ten, as in the General Decimal Arithmetic
# specification. Names in _s, _c, _e, _k: sign (0 or 1), coefficient, exponent, kind (0 finite, 1 infinite, 2 NaN,
# 3 signalling NaN). Operators take the current context; the named methods also take one.

from _decimal_context import *
from _decimal_context import _ROUNDINGS, _chosen, _current

__all__ = ['Decimal', 'Context', 'DecimalTuple', 'DefaultContext', 'BasicContext', 'ExtendedContext',
           'DecimalException', 'Clamped', 'InvalidOperation', 'DivisionByZero', 'Inexact', 'Rounded', 'Subnormal',
           'Overflow', 'Underflow', 'FloatOperation', 'DivisionImpossible', 'InvalidContext', 'ConversionSyntax',
           'DivisionUndefined', 'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR',
           'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP', 'setcontext', 'getcontext', 'localcontext', 'MAX_PREC',
           'MAX_EMAX', 'MIN_EMIN', 'MIN_ETINY', 'HAVE_THREADS', 'HAVE_CONTEXTVAR']

_STR_LIMIT = 10 ** 600
_HASH_MODULUS = (1 << 61) - 1
_HASH_TENTH = pow(10, _HASH_MODULUS - 2, _HASH_MODULUS)


def __getattr__(name):
    if name == 'DecimalTuple':
        from collections import namedtuple
        globals()[name] = made = namedtuple('DecimalTuple', 'sign digits exponent', module='decimal')
        return made
    raise AttributeError(f"module 'decimal' has no attribute {name!r}")


def _digits(n):
    """How many decimal digits a non-negative int has; zero has one."""
    if n < _STR_LIMIT:
        return len(str(n))
    count = (n.bit_length() - 1) * 30102999566 // 100000000000
    while n >= 10 ** count:
        count += 1
    return count


def _made(sign, coef, exp, kind=0):
    d = _new(Decimal)
    d._s = sign
    d._c = coef
    d._e = exp
    d._k = kind
    return d


def _made_infinity(sign):
    return _made(sign, 0, 0, 1)


def _rounds_up(quotient, rest, unit, rounding, sign):
    """Whether a quotient with a non-zero rest goes one up in magnitude."""
    if rounding == ROUND_HALF_EVEN:
        rest *= 2
        return rest > unit or rest == unit and quotient & 1 == 1
    if rounding == ROUND_HALF_UP:
        return rest * 2 >= unit
    if rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_HALF_DOWN:
        return rest * 2 > unit
    if rounding == ROUND_FLOOR:
        return sign == 1
    if rounding == ROUND_CEILING:
        return sign == 0
    return quotient % 5 == 0


def _dropped(coef, count, rounding, sign):
    """A coefficient without its last digits, and whether that changed the value."""
    if count > _digits(coef) + 1:
        quotient, rest, unit = 0, coef, coef * 10 + 10
    else:
        unit = 10 ** count
        quotient, rest = divmod(coef, unit)
    if rest and _rounds_up(quotient, rest, unit, rounding, sign):
        quotient += 1
    return quotient, rest != 0


def _fixed(sign, coef, exp, context):
    """A finite result brought within the context's precision and limits, with the flags that this sets."""
    if coef < context._coefficient_limit() and context.Emin <= exp <= context.Emax - context.prec:
        return _made(sign, coef, exp)
    tiny = context.Emin - context.prec + 1
    top = context.Emax - context.prec + 1 if context.clamp else context.Emax
    if not coef:
        kept = min(max(exp, tiny), top)
        if kept != exp:
            context._signal(Clamped)
        return _made(sign, 0, kept)
    size = _digits(coef)
    least = size + exp - context.prec
    if least > context.Emax - context.prec + 1:
        return _overflowed(sign, context)
    subnormal = exp + size - 1 < context.Emin
    if least < tiny:
        least = tiny
    if exp < least:
        coef, inexact = _dropped(coef, least - exp, context.rounding, sign)
        if _digits(coef) > context.prec:
            coef //= 10
            least += 1
        if least > context.Emax - context.prec + 1:
            return _overflowed(sign, context)
        conditions = [Rounded]
        if inexact:
            conditions.insert(0, Inexact)
        if subnormal:
            conditions.insert(0, Subnormal)
            if inexact:
                conditions.insert(0, Underflow)
        if not coef:
            conditions.append(Clamped)
        context._signal(*conditions)
        return _made(sign, coef, least)
    if subnormal:
        context._signal(Subnormal)
    if context.clamp and exp > top:
        context._signal(Clamped)
        return _made(sign, coef * 10 ** (exp - top), top)
    return _made(sign, coef, exp)


def _overflowed(sign, context):
    context._signal(Overflow, Inexact, Rounded)
    rounding = context.rounding
    if rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP) \
            or rounding == ROUND_CEILING and not sign or rounding == ROUND_FLOOR and sign:
        return _made_infinity(sign)
    return _made(sign, 10 ** context.prec - 1, context.Emax - context.prec + 1)


def _operand(value):
    """An operand of an arithmetic operator as a Decimal, or NotImplemented."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        value = int(value)
        return _made(1, -value, 0) if value < 0 else _made(0, value, 0)
    return NotImplemented


def _argument(value):
    """An argument of a named method as a Decimal."""
    found = _operand(value)
    if found is NotImplemented:
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
    return found


def _added(a, b, context):
    if a._k or b._k:
        if a._k > 1 or b._k > 1:
            return a._nan(b, context)
        if a._k and b._k and a._s != b._s:
            return a._invalid(context)
        return a if a._k else b
    exp = a._e
    left, right = -a._c if a._s else a._c, -b._c if b._s else b._c
    if exp != b._e:
        difference = exp - b._e
        if abs(difference) > context.prec + 5 and a._c and b._c:
            return _added_far(a, b, context)
        if not a._c or not b._c:
            return _added_zero(a, b, context)
        if difference > 0:
            left *= 10 ** difference
            exp = b._e
        else:
            right *= 10 ** -difference
    total = left + right
    if total < 0:
        return _fixed(1, -total, exp, context)
    if total:
        return _fixed(0, total, exp, context)
    sign = a._s if a._s == b._s else context.rounding == ROUND_FLOOR and 1 or 0
    return _fixed(sign, 0, exp, context)


def _added_zero(a, b, context):
    """A sum in which one side is zero: the other, at the lower of the two exponents as far as precision allows."""
    exp = min(a._e, b._e)
    if not a._c and not b._c:
        sign = a._s if a._s == b._s else int(context.rounding == ROUND_FLOOR)
        return _fixed(sign, 0, exp, context)
    d = b if not a._c else a
    exp = max(exp, d._e - max(context.prec - _digits(d._c), 0))
    if exp < d._e:
        return _fixed(d._s, d._c * 10 ** (d._e - exp), exp, context)
    return _fixed(d._s, d._c, d._e, context)


def _added_far(a, b, context):
    """A sum whose smaller side may lie wholly below the last digit: then one unit far below stands for it."""
    big, small = (a, b) if a._e + _digits(a._c) >= b._e + _digits(b._c) else (b, a)
    floor = big._e + min(-1, _digits(big._c) - context.prec - 2)
    coef, exp = small._c, small._e
    if small._e + _digits(small._c) - 1 < floor:
        coef, exp = 1, floor
    low = min(big._e, exp)
    left = big._c * 10 ** (big._e - low) * (-1 if big._s else 1)
    right = coef * 10 ** (exp - low) * (-1 if small._s else 1)
    total = left + right
    return _fixed(int(total < 0), abs(total), low, context)


def _multiplied(a, b, context):
    sign = a._s ^ b._s
    if a._k or b._k:
        if a._k > 1 or b._k > 1:
            return a._nan(b, context)
        if not (a._k or a._c) or not (b._k or b._c):
            return a._invalid(context)
        return _made_infinity(sign)
    return _fixed(sign, a._c * b._c, a._e + b._e, context)


def _divided(a, b, context):
    sign = a._s ^ b._s
    if a._k or b._k:
        if a._k > 1 or b._k > 1:
            return a._nan(b, context)
        if a._k and b._k:
            return a._invalid(context)
        if a._k:
            return _made_infinity(sign)
        context._signal(Clamped)
        return _made(sign, 0, context.Etiny())
    if not b._c:
        if not a._c:
            context._signal(DivisionUndefined)
            return _made(0, 0, 0, 2)
        context._signal(DivisionByZero)
        return _made_infinity(sign)
    ideal = a._e - b._e
    if not a._c:
        return _fixed(sign, 0, ideal, context)
    shift = _digits(b._c) - _digits(a._c) + context.prec + 1
    exp = ideal - shift
    if shift >= 0:
        coef, rest = divmod(a._c * 10 ** shift, b._c)
    else:
        coef, rest = divmod(a._c, b._c * 10 ** -shift)
    if rest:
        # A sticky last digit, so that rounding sees that more follows.
        if coef % 5 == 0:
            coef += 1
    else:
        while exp < ideal and coef % 10 == 0:
            coef //= 10
            exp += 1
    return _fixed(sign, coef, exp, context)


def _int_divided(a, b, context):
    """The whole quotient towards zero and the remainder of two finite numbers; both Nones when it has too many digits."""
    ideal = min(a._e, b._e)
    difference = a._e + _digits(a._c) - b._e - _digits(b._c)
    sign = a._s ^ b._s
    if not a._c or difference <= -2:
        return _made(sign, 0, 0), _fixed(a._s, a._c * 10 ** (a._e - ideal) if a._e - ideal < 10 ** 6 else a._c,
                                         ideal, context)
    if difference <= context.prec:
        quotient, rest = divmod(a._c * 10 ** (a._e - ideal), b._c * 10 ** (b._e - ideal))
        if quotient < context._coefficient_limit():
            return _made(sign, quotient, 0), _fixed(a._s, rest, ideal, context)
    context._signal(DivisionImpossible)
    nan = _made(0, 0, 0, 2)
    return nan, nan


def _quotient(a, b, context):
    if a._k or b._k:
        if a._k > 1 or b._k > 1:
            return a._nan(b, context)
        if a._k:
            return a._invalid(context) if b._k else _made_infinity(a._s ^ b._s)
        return _made(a._s ^ b._s, 0, 0)
    if not b._c:
        if a._c:
            context._signal(DivisionByZero)
            return _made_infinity(a._s ^ b._s)
        context._signal(DivisionUndefined)
        return _made(0, 0, 0, 2)
    return _int_divided(a, b, context)[0]


def _remainder(a, b, context):
    if a._k or b._k:
        if a._k > 1 or b._k > 1:
            return a._nan(b, context)
        return a._invalid(context) if a._k else a._plain(context)
    if not b._c:
        context._signal(InvalidOperation if a._c else DivisionUndefined)
        return _made(0, 0, 0, 2)
    return _int_divided(a, b, context)[1]


def _both_divided(a, b, context):
    if not (a._k or b._k) and not b._c:
        if a._c:
            context._signal(InvalidOperation, DivisionByZero)
            return _made_infinity(a._s ^ b._s), _made(0, 0, 0, 2)
        context._signal(DivisionUndefined)
        return _made(0, 0, 0, 2), _made(0, 0, 0, 2)
    if a._k or b._k:
        if a._k == 1 and b._k < 2:
            return (_made(0, 0, 0, 2) if b._k else _made_infinity(a._s ^ b._s)), a._invalid(context)
        return _quotient(a, b, context), _remainder(a, b, context)
    return _int_divided(a, b, context)


def _powered(a, b, context):
    from _decimal_math import power
    return power(a, b, context)


def _operator(operation):
    """The forward and the reflected method of an operator."""
    def forward(self, other):
        if type(other) is not Decimal:
            other = _operand(other)
            if other is NotImplemented:
                return other
        return operation(self, other, _current[0] or getcontext())

    def reverse(self, other):
        other = _operand(other)
        return other if other is NotImplemented else operation(other, self, _current[0] or getcontext())
    return forward, reverse


def _ordering(test):
    def compare(self, other):
        if type(other) is not Decimal:
            other = _comparable(other, False)
            if other is NotImplemented:
                return other
        if self._k > 1 or other._k > 1:
            (_current[0] or getcontext())._signal(InvalidOperation)
            return False
        return test(self._compare_exact(other))
    return compare


def _comparable(value, equality):
    found = _operand(value)
    if found is not NotImplemented:
        return found
    if isinstance(value, float):
        context = getcontext()
        if equality:
            context.flags[FloatOperation] = True
        else:
            context._signal(FloatOperation)
        return Decimal.from_float(value)
    if type(value).__name__ == 'Fraction' or hasattr(value, 'denominator') and hasattr(value, 'numerator'):
        return _made_ratio(value)
    if equality and isinstance(value, complex) and value.imag == 0:
        return Decimal.from_float(value.real)
    return NotImplemented


class _made_ratio:
    """A fraction as the right side of a comparison."""
    _k = 0

    def __init__(self, value):
        self.top, self.bottom = int(value.numerator), int(value.denominator)

    def against(self, d):
        top, bottom = d.as_integer_ratio() if not d._k else (-1 if d._s else 1, 0)
        left, right = top * self.bottom if bottom else top, self.top * bottom
        return (left > right) - (left < right)


from _decimal_number import Decimal  # noqa: the class itself
_new = object.__new__


def _context_operation(name):
    """How a context does the operation of this name: a function of the context and the operands; None for no such."""
    from _decimal_number import context_operation
    return context_operation(name)
