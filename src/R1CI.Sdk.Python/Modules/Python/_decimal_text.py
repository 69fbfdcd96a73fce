# Decimal numbers to text and back.

__name__ = 'decimal'

_CHUNK = 4000
_CHUNK_LIMIT = 10 ** _CHUNK


def digits_of(n):
    """The decimal digits of a non-negative int of any size; str() alone stops at 4,300."""
    if n < _CHUNK_LIMIT:
        return str(n)
    half = n.bit_length() * 30103 // 200000
    high, low = divmod(n, 10 ** half)
    return digits_of(high) + digits_of(low).rjust(half, '0')


def int_of(text):
    if len(text) <= _CHUNK:
        return int(text)
    half = len(text) // 2
    return int_of(text[:-half]) * 10 ** half + int_of(text[-half:])


def parsed(text):
    """(sign, coefficient, exponent, kind) of a number's text, or None. Kinds: 0 finite, 1 infinite, 2 NaN, 3 sNaN."""
    text = text.strip().replace('_', '')
    sign = 0
    if text[:1] in ('+', '-') and text:
        sign = text[0] == '-'
        text = text[1:]
    sign = int(sign)
    if text[:1].isdecimal() or text[:1] == '.':
        mantissa, mark, exponent = text.replace('E', 'e').partition('e')
        whole, _, part = mantissa.partition('.')
        digits = whole + part
        if not digits.isdecimal():
            return None
        shift = 0
        if mark:
            plain = exponent[1:] if exponent[:1] in ('+', '-') and exponent else exponent
            if not plain.isdecimal():
                return None
            shift = int(exponent)
        return sign, int_of(digits), shift - len(part), 0
    lower = text.lower()
    if lower in ('inf', 'infinity'):
        return sign, 0, 0, 1
    for name, kind in (('nan', 2), ('snan', 3)):
        if lower.startswith(name):
            payload = lower[len(name):]
            if not payload or payload.isdecimal():
                return sign, int(payload or 0), 0, kind
    return None


def special_text(d):
    sign = '-' if d._s else ''
    if d._k == 1:
        return sign + 'Infinity'
    return sign + ('NaN' if d._k == 2 else 'sNaN') + (str(d._c) if d._c else '')


def to_text(d, engineering=False, capital='E'):
    """The scientific form of the General Decimal Arithmetic specification, or its engineering form."""
    if d._k:
        return special_text(d)
    digits, exp = digits_of(d._c), d._e
    sign = '-' if d._s else ''
    left = exp + len(digits)
    if exp <= 0 and left > -6:
        point = left
    elif not engineering:
        point = 1
    elif digits == '0':
        point = (left + 1) % 3 - 1
    else:
        point = (left - 1) % 3 + 1
    if point <= 0:
        body = '0.' + '0' * -point + digits
    elif point >= len(digits):
        body = digits + '0' * (point - len(digits))
    else:
        body = digits[:point] + '.' + digits[point:]
    return sign + body if left == point else f'{sign}{body}{capital}{left - point:+d}'


def _parsed_spec(spec):
    """Fill, align, sign, no-negative-zero, zero padding, width, separator, precision, type; there is no alternate form."""
    rest = spec
    fill, align = ' ', ''
    if len(rest) > 1 and rest[1] in '<>=^':
        fill, align, rest = rest[0], rest[1], rest[2:]
    elif rest[:1] and rest[0] in '<>=^':
        align, rest = rest[0], rest[1:]
    sign = '-'
    if rest[:1] and rest[0] in '+- ':
        sign, rest = rest[0], rest[1:]
    no_negative = rest[:1] == 'z'
    rest = rest[no_negative:]
    if rest[:1] == '0':
        if align:
            raise ValueError('invalid format string')
        fill, align, rest = '0', 'z', rest[1:]
    if rest[:1] == '0':
        raise ValueError('invalid format string')
    size = 0
    while size < len(rest) and rest[size].isdecimal():
        size += 1
    width, rest = int(rest[:size] or 0), rest[size:]
    separator = rest[:1] == ','
    rest = rest[separator:]
    precision = None
    if rest[:1] == '.':
        size = 1
        while size < len(rest) and rest[size].isdecimal():
            size += 1
        if size == 1:
            raise ValueError('invalid format string')
        precision, rest = int(rest[1:size]), rest[size:]
    if len(rest) > 1 or rest and rest not in 'eEfFgGn%' or rest == 'n' and separator:
        raise ValueError('invalid format string')
    return fill, align or '>', sign, no_negative, width, ',' if separator else '', precision, rest


def _grouped(whole, separator, least):
    """Digits with separators between groups of three, zero-padded to at least so many characters."""
    groups = []
    while True:
        take = min(max(len(whole), least, 1), 3)
        groups.append('0' * (take - len(whole)) + whole[-take:])
        whole = whole[:-take]
        least -= take
        if not whole and least <= 0:
            return separator.join(reversed(groups))
        least -= len(separator)


def to_format(d, spec, context):
    if not isinstance(spec, str):
        raise TypeError("format arg must be str")
    fill, align, plus, no_negative, width, separator, precision, kind = _parsed_spec(spec)
    sign = '-' if d._s else '' if plus == '-' else plus
    if d._k:
        body = special_text(d).lstrip('-') + ('%' if kind == '%' else '')
        if align == 'z':
            fill, align = ' ', '>'
        return _padded(sign, body, fill, align, width)
    d, digits, exp, point = _placed(d, precision, kind, context)
    if no_negative and not d._c:
        sign = '' if plus == '-' else plus
    if point < 0:
        whole, part = '0', '0' * -point + digits
    elif point > len(digits):
        whole, part = digits + '0' * (point - len(digits)), ''
    else:
        whole, part = digits[:point] or '0', digits[point:]
    tail = '.' + part if part else ''
    shown_exp = exp + len(digits) - point
    if shown_exp != 0 or kind in ('e', 'E'):
        tail += {'E': 'E', 'e': 'e', 'G': 'E', 'g': 'e', '': 'E' if context.capitals else 'e'}.get(kind, 'e') \
            + f'{shown_exp:+}'
    if kind == '%':
        tail += '%'
    if separator or align == 'z':
        least = width - len(sign) - len(tail) if align == 'z' else 0
        whole = _grouped(whole, separator, least) if separator else whole.rjust(least, '0')
    return _padded(sign, whole + tail, fill, align, width)


def _padded(sign, body, fill, align, width):
    room = width - len(sign) - len(body)
    if room <= 0:
        return sign + body
    if align == '<':
        return sign + body + fill * room
    if align in '=z':
        return sign + fill * room + body
    if align == '^':
        return fill * (room // 2) + sign + body + fill * (room - room // 2)
    return fill * room + sign + body


def _placed(d, precision, kind, context):
    """The number rounded as the format asks, its digits, its exponent, and where the decimal point goes."""
    if kind == '%':
        d = d._scaled(2)
    if precision is not None:
        if kind in ('e', 'E') and d._c:
            d = d._to_digits(precision + 1, context.rounding)
        elif kind in ('f', 'F', '%'):
            d = d._to_exponent(-precision, context.rounding)
        elif kind not in ('e', 'E') and len(digits_of(d._c)) > max(precision, 1):
            d = d._to_digits(max(precision, 1), context.rounding)
    if not d._c and d._e > 0 and kind in ('f', 'F', '%'):
        d = d._to_exponent(0, context.rounding)
    digits, exp = digits_of(d._c), d._e
    left = exp + len(digits)
    if kind in ('e', 'E'):
        point = 1 - precision if not d._c and precision is not None else 1
    elif kind in ('f', 'F', '%'):
        point = left
    else:
        point = left if exp <= 0 and left > -6 else 1
    return d, digits, exp, point
