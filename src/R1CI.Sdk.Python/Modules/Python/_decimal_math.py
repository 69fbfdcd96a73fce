# Square root, exponential, logarithms and powers of `decimal`, over integers scaled by powers of ten. Each result is
# worked out with a few more digits than asked for, and again with more when those do not settle the rounding.

import math

from _decimal_context import Inexact, ROUND_HALF_EVEN, Rounded

__name__ = 'decimal'
_constants = {}


def _digit_count(n):
    from decimal import _digits
    return _digits(n)


def _scaled_log10(p):
    """ln(10) * 10**p, from 2 ln 2 + ... as Machin-like sums of inverse hyperbolic tangents."""
    found = _constants.get('ln10')
    if found is None or found[0] < p:
        size = p + 10
        # ln 10 = 46 atanh(1/31) + 34 atanh(1/49) + 20 atanh(1/161)
        value = 46 * _atanh_inverse(31, size) + 34 * _atanh_inverse(49, size) + 20 * _atanh_inverse(161, size)
        found = _constants['ln10'] = (size, value)
    return found[1] // 10 ** (found[0] - p)


def _atanh_inverse(n, p):
    """atanh(1/n) * 10**p."""
    term = 10 ** p // n
    total, k, square = term, 3, n * n
    while term:
        term //= square
        total += term // k
        k += 2
    return total


def _exp_small(r, p):
    """exp(r / 10**p) * 10**p for 0 <= r < 3 * 10**p."""
    halvings = 4 + math.isqrt(p)
    size = p + halvings // 3 + 6
    unit = 10 ** size
    x = r * 10 ** (size - p) >> halvings
    term = total = unit
    k = 1
    while term:
        term = term * x // (unit * k)
        total += term
        k += 1
    for _ in range(halvings):
        total = total * total // unit
    return total // 10 ** (size - p)


def _exp_parts(num, exp, p):
    """(m, e) with exp(num * 10**exp) close to m * 10**e, m having about p digits; off by a few in the last place."""
    extra = max(0, exp + _digit_count(abs(num)))
    size = p + extra + 3
    shift = exp + size
    x = num * 10 ** shift if shift >= 0 else num // 10 ** -shift
    log10 = _scaled_log10(size)
    power, rest = divmod(x, log10)
    return _exp_small(rest // 10 ** (size - p - 3), p + 3), power - p - 3


def _ln_parts(coef, exp, p):
    """ln(coef * 10**exp) * 10**p, off by a few in the last place."""
    digits = _digit_count(coef)
    size = p + 8
    power = exp + digits - 1
    unit = 10 ** size
    shift = size - (digits - 1)
    m = coef * 10 ** shift if shift >= 0 else coef // 10 ** -shift
    head = coef / 10 ** (digits - 1) if digits < 300 else coef // 10 ** (digits - 20) / 10 ** 19
    y = int(math.log(head) * 10 ** 17) * 10 ** (size - 17) if size > 17 else int(math.log(head) * unit)
    known = 15
    while True:
        # Halley's step for exp(y) = m triples the number of right digits.
        e = _exp_small(y, size) if y >= 0 else unit * unit // _exp_small(-y, size)
        y += 2 * (m - e) * unit // (m + e)
        known *= 3
        if known > size + 6:
            break
    return (y + power * _scaled_log10(size)) // 10 ** (size - p)


def _settled(approximate, prec):
    """The digits and exponent of a result rounded half to even: `approximate(p)` gives p digits, off by at most 20."""
    extra = 6
    for _ in range(6):
        m, e = approximate(prec + extra)
        sign, m = (1, -m) if m < 0 else (0, m)
        drop = _digit_count(m) - prec
        if drop > 0:
            unit = 10 ** drop
            rest = m % unit
            if abs(2 * rest - unit) > 100:
                break
        extra = extra * 2 + 6
    return sign, m, e


def sqrt(d, context):
    from decimal import _made, _fixed
    if d._k:
        if d._k > 1:
            return d._nan(d, context)
        return d if not d._s else d._invalid(context)
    if not d._c:
        return _fixed(d._s, 0, d._e // 2, context)
    if d._s:
        return d._invalid(context)
    prec = context.prec + 1
    coef, exp = d._c, d._e
    digits = _digit_count(coef)
    half = exp >> 1
    if exp & 1:
        coef *= 10
        length = (digits >> 1) + 1
    else:
        length = digits + 1 >> 1
    shift = prec - length
    exact = True
    if shift >= 0:
        coef *= 100 ** shift
    else:
        coef, rest = divmod(coef, 100 ** -shift)
        exact = not rest
    half -= shift
    root = math.isqrt(coef)
    exact = exact and root * root == coef
    if exact:
        # Back to the ideal exponent.
        root = root // 10 ** shift if shift >= 0 else root * 10 ** -shift
        half += shift
    elif root % 5 == 0:
        # A sticky last digit, so that rounding sees that more follows.
        root += 1
    work = context._shallow()
    work.rounding = ROUND_HALF_EVEN
    return _fixed(0, root, half, work)


def _finish(sign, m, e, context):
    from decimal import _fixed
    work = context._shallow()
    work.rounding = ROUND_HALF_EVEN
    result = _fixed(sign, m, e, work)
    context._signal(Inexact, Rounded)
    return result


def exp(d, context):
    from decimal import _made, _fixed
    if d._k:
        if d._k > 1:
            return d._nan(d, context)
        return _made(0, 0, 0) if d._s else d
    if not d._c:
        return _made(0, 1, 0)
    magnitude = _digit_count(d._c) + d._e
    if magnitude > 20:
        return _fixed(0, 1, context.Etiny() - 2 if d._s else context.Emax + 2, context)
    if magnitude < -context.prec - 1:
        return _finish(0, 10 ** (context.prec + 1) + (-1 if d._s else 1), -context.prec - 1, context)
    num = -d._c if d._s else d._c
    sign, m, e = _settled(lambda p: _exp_parts(num, d._e, p), context.prec)
    return _finish(sign, m, e, context)


def ln(d, context):
    from decimal import _made, _made_infinity
    if d._k:
        if d._k > 1:
            return d._nan(d, context)
        return d._invalid(context) if d._s else d
    if not d._c:
        return _made_infinity(1)
    if d._s:
        return d._invalid(context)
    if d._compare_exact(1) == 0:
        return _made(0, 0, 0)
    sign, m, e = _settled(lambda p: _ln_digits(d, p), context.prec)
    return _finish(sign, m, e, context)


def _ln_digits(d, p):
    """p significant digits of ln(d), which is small when d is near 1."""
    size = p
    while True:
        m = _ln_parts(d._c, d._e, size)
        if m and _digit_count(abs(m)) >= p:
            return m, -size
        size += max(p - (_digit_count(abs(m)) if m else 0), 1) + 2


def log10(d, context):
    from decimal import _made, _made_infinity, _fixed
    if d._k:
        if d._k > 1:
            return d._nan(d, context)
        return d._invalid(context) if d._s else d
    if not d._c:
        return _made_infinity(1)
    if d._s:
        return d._invalid(context)
    digits = _digit_count(d._c)
    if d._c == 10 ** (digits - 1):
        power = d._e + digits - 1
        return _fixed(int(power < 0), abs(power), 0, context)

    def approximate(p):
        size = p + 4
        while True:
            m, e = _ln_digits(d, size)
            value = m * 10 ** size // _scaled_log10(size)
            if _digit_count(abs(value)) >= p:
                return value, e
            size += 5
    sign, m, e = _settled(approximate, context.prec)
    return _finish(sign, m, e, context)


def _integer(d):
    """The int a number is, or None."""
    if d._e >= 0:
        value = d._c * 10 ** d._e if d._e < 100 else None
    else:
        value, rest = divmod(d._c, 10 ** -d._e) if -d._e < 10000 else (0, 1)
        value = None if rest else value
    return -value if value and d._s else value


def power(x, y, context):
    from decimal import _made, _made_infinity
    if x._k > 1 or y._k > 1:
        return x._nan(y, context)
    if not y._k and not y._c:
        if not x._k and not x._c:
            return x._invalid(context)
        return _made(0, 1, 0)
    n = None if y._k else _integer(y)
    sign = x._s if n is not None and n & 1 else 0
    if x._s and not (not x._k and not x._c):
        if n is None:
            return x._invalid(context)
    if not x._k and not x._c:
        if y._s:
            return _made_infinity(sign)
        return _made(sign, 0, 0)
    if x._k:
        return _made(sign, 0, 0) if y._s else _made_infinity(sign)
    one = x.copy_abs()._compare_exact(1)
    if y._k:
        if one == 0:
            context._signal(Inexact, Rounded)
            return _made(0, 10 ** (context.prec - 1), 1 - context.prec)
        return _made_infinity(0) if (one > 0) == (not y._s) else _made(0, 0, 0)
    if n is not None and _digit_count(x._c) * abs(n) < 20000:
        return _integer_power(x, n, sign, context)
    if one == 0:
        if n is not None and x._c == 1:
            return _made(sign, 1, 0)
        context._signal(Inexact, Rounded)
        return _made(sign, 10 ** (context.prec - 1), 1 - context.prec)
    return _real_power(x, y, sign, context)


def _integer_power(x, n, sign, context):
    from decimal import _divided, _fixed, _made
    exp = x._e * abs(n)
    if n > 0:
        return _fixed(sign, x._c ** n, exp, context)
    return _divided(_made(0, 1, 0), _made(sign, x._c ** -n, exp), context)


def _real_power(x, y, sign, context):
    from decimal import _fixed
    num = -y._c if y._s else y._c
    # The size of y ln x decides between overflow, underflow and a value.
    left = abs(x._e + _digit_count(x._c)) + 1
    if _digit_count(num if num > 0 else -num) + y._e + _digit_count(left) > 22:
        grows = (x.copy_abs()._compare_exact(1) > 0) == (num > 0)
        return _fixed(sign, 1, context.Emax + 2 if grows else context.Etiny() - 2, context)

    def approximate(p):
        extra = max(0, _digit_count(abs(num)) + y._e) + _digit_count(left) + 4
        m, e = _ln_digits(x.copy_abs(), p + extra)
        return _exp_parts(m * num, e + y._e, p)
    _, m, e = _settled(approximate, context.prec)
    # A result as good as exact is taken as exact, or directed rounding would step away from it.
    unit = 10 ** max(_digit_count(m) - context.prec, 0)
    near = (m + 100) % unit - 100
    if unit > 1000 and abs(near) < 100:
        m -= near
    result = _fixed(sign, m, e, context)
    context._signal(Inexact, Rounded)
    return result
