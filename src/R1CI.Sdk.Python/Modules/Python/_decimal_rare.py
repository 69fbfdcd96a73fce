# The operations of Decimal that few programs use.

import decimal as _home

Decimal, _chosen, _argument, _made, _fixed = (_home.Decimal, _home._chosen, _home._argument, _home._made,
                                              _home._fixed)
_digits = _home._digits
__name__ = 'decimal'


def compare_signal(self, other, context=None):
    context = _chosen(context)
    other = _argument(other)
    if self.is_nan() or other.is_nan():
        return self._invalid(context)
    return Decimal(self._compare_exact(other))


def _total_key(d):
    return d._k, d._c if d._k else 0


def compare_total(self, other, context=None):
    _chosen(context)
    other = _argument(other)
    if self._s != other._s:
        return Decimal(-1 if self._s else 1)
    flip = -1 if self._s else 1
    if self._k > 1 or other._k > 1:
        # NaNs lie beyond all numbers, signalling ones nearer to them.
        left, right = ((d._k > 1, d._k == 2, d._c) if d._k > 1 else (False, False, 0) for d in (self, other))
        return Decimal(flip * ((left > right) - (left < right)))
    order = self._compare_exact(other)
    if order:
        return Decimal(order)
    return Decimal(flip * ((self._e > other._e) - (self._e < other._e)))


def compare_total_mag(self, other, context=None):
    _chosen(context)
    return compare_total(self.copy_abs(), _argument(other).copy_abs())


def _extreme(sign, magnitude):
    def method(self, other, context=None):
        context = _chosen(context)
        other = _argument(other)
        if self._k > 1 or other._k > 1:
            if self._k == 2 and other._k < 2:
                return other._plain(context)
            if other._k == 2 and self._k < 2:
                return self._plain(context)
            return self._nan(other, context)
        left, right = (self.copy_abs(), other.copy_abs()) if magnitude else (self, other)
        order = left._compare_exact(right) or int(compare_total(self, other))
        return (self if order * sign >= 0 else other)._plain(context)
    return method


def fma(self, other, third, context=None):
    context = _chosen(context)
    other, third = _argument(other), _argument(third)
    if self._k or other._k:
        return _home._added(_home._multiplied(self, other, context), third, context)
    product = _made(self._s ^ other._s, self._c * other._c, self._e + other._e)
    return _home._added(product, third, context)


def remainder_near(self, other, context=None):
    context = _chosen(context)
    other = _argument(other)
    if self._k or other._k or not other._c:
        return _home._remainder(self, other, context)
    low = min(self._e, other._e)
    left, right = self._c * 10 ** (self._e - low), other._c * 10 ** (other._e - low)
    quotient, rest = divmod(left, right)
    if 2 * rest + (quotient & 1) > right:
        rest -= right
        quotient += 1
    if quotient >= context._coefficient_limit():
        context._signal(_home.DivisionImpossible)
        return _made(0, 0, 0, 2)
    sign = self._s
    if rest < 0:
        sign, rest = 1 - sign, -rest
    return _fixed(sign, rest, low, context)


def scaleb(self, other, context=None):
    context = _chosen(context)
    other = _argument(other)
    if self._k > 1 or other._k > 1:
        return self._nan(other, context)
    if other._k or other._e != 0 or abs(int(other)) > 2 * (context.Emax + context.prec):
        return self._invalid(context)
    return self if self._k else _fixed(self._s, self._c, self._e + int(other), context)


def logb(self, context=None):
    context = _chosen(context)
    if self._k:
        return self._nan(self, context) if self._k > 1 else _home._made_infinity(0)
    if not self._c:
        context._signal(_home.DivisionByZero)
        return _home._made_infinity(1)
    return Decimal(self.adjusted())._plain(context)


def same_quantum(self, other, context=None):
    _chosen(context)
    other = _argument(other)
    if self._k or other._k:
        return self._k == other._k or self._k > 1 and other._k > 1
    return self._e == other._e


def _next(self, up, context):
    """The neighbour of a number in the context's precision."""
    if self._k > 1:
        return self._nan(self, context)
    if self._k:
        if (not self._s) == up:
            return self
        return _made(self._s, context._coefficient_limit() - 1, context.Etop())
    step = _made(0 if up else 1, 1, context.Etiny() - 1)
    work = context._quiet(context.prec)
    work.Emin, work.Emax = context.Emin, context.Emax
    work.rounding = _home.ROUND_CEILING if up else _home.ROUND_FLOOR
    made = self._plain(work)
    return made if made._compare_exact(self) else _home._added(self, step, work)


def next_plus(self, context=None):
    return _next(self, True, _chosen(context))


def next_minus(self, context=None):
    return _next(self, False, _chosen(context))


def next_toward(self, other, context=None):
    context = _chosen(context)
    other = _argument(other)
    if self._k > 1 or other._k > 1:
        return self._nan(other, context)
    order = self._compare_exact(other)
    return self.copy_sign(other) if order == 0 else _next(self, order < 0, context)


def number_class(self, context=None):
    context = _chosen(context)
    if self._k:
        return {1: '-Infinity' if self._s else '+Infinity', 2: 'NaN', 3: 'sNaN'}[self._k]
    kind = 'Zero' if not self._c else 'Subnormal' if self.is_subnormal(context) else 'Normal'
    return ('-' if self._s else '+') + kind


def _moved(self, other, context, rotate):
    context = _chosen(context)
    other = _argument(other)
    if self._k > 1 or other._k > 1:
        return self._nan(other, context)
    if other._e != 0 or other._k or not -context.prec <= int(other) <= context.prec:
        return self._invalid(context)
    if self._k:
        return self
    digits = str(self._c % context._coefficient_limit()).rjust(context.prec, '0')
    count = int(other)
    if rotate:
        digits = digits[count:] + digits[:count]
    elif count < 0:
        digits = digits[:count] or '0'
    else:
        digits = (digits + '0' * count)[-context.prec:]
    return _made(self._s, int(digits), self._e)


def rotate(self, other, context=None):
    return _moved(self, other, context, True)


def shift(self, other, context=None):
    return _moved(self, other, context, False)


def _logical(operation):
    def method(self, other, context=None):
        context = _chosen(context)
        other = _argument(other)
        left, right = str(self._c), str(other._c)
        if self._k or other._k or self._s or other._s or self._e or other._e or set(left + right) - {'0', '1'}:
            return self._invalid(context)
        size = context.prec
        left, right = left[-size:].rjust(size, '0'), right[-size:].rjust(size, '0')
        return _made(0, int(''.join([str(operation(int(a), int(b))) for a, b in zip(left, right)])), 0)
    return method


logical_and = _logical(lambda a, b: a & b)
logical_or = _logical(lambda a, b: a | b)
logical_xor = _logical(lambda a, b: a ^ b)


def logical_invert(self, context=None):
    context = _chosen(context)
    return logical_xor(self, _made(0, int('1' * context.prec), 0), context)


RARE = {method.__name__: method for method in (
    compare_signal, compare_total, compare_total_mag, fma, remainder_near, scaleb, logb, same_quantum, next_plus,
    next_minus, next_toward, number_class, rotate, shift, logical_invert)}
RARE.update(max=_extreme(1, False), min=_extreme(-1, False), max_mag=_extreme(1, True), min_mag=_extreme(-1, True),
            logical_and=logical_and, logical_or=logical_or, logical_xor=logical_xor)
