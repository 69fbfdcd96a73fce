# datetime.strptime and time.strptime, in the C locale.

import re

from _datetime_format import _MONTHS, _WEEKDAYS
from _datetime_span import _kind


def _choice(names, group):
    return f"(?P<{group}>{'|'.join(sorted((name.lower() for name in names), key=len, reverse=True))})"


_PATTERNS = {
    'd': r"(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])", 'f': r"(?P<f>[0-9]{1,6})", 'H': r"(?P<H>2[0-3]|[0-1]\d|\d)",
    'I': r"(?P<I>1[0-2]|0[1-9]|[1-9])", 'G': r"(?P<G>\d\d\d\d)",
    'j': r"(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])", 'm': r"(?P<m>1[0-2]|0[1-9]|[1-9])",
    'M': r"(?P<M>[0-5]\d|\d)", 'S': r"(?P<S>6[0-1]|[0-5]\d|\d)", 'U': r"(?P<U>5[0-3]|[0-4]\d|\d)", 'w': r"(?P<w>[0-6])",
    'u': r"(?P<u>[1-7])", 'V': r"(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)", 'y': r"(?P<y>\d\d)", 'Y': r"(?P<Y>\d\d\d\d)",
    'z': r"(?P<z>[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|(?-i:Z))", 'W': r"(?P<W>5[0-3]|[0-4]\d|\d)",
    'A': _choice(_WEEKDAYS, 'A'), 'a': _choice([name[:3] for name in _WEEKDAYS], 'a'),
    'B': _choice(_MONTHS[1:], 'B'), 'b': _choice([name[:3] for name in _MONTHS[1:]], 'b'),
    'p': r"(?P<p>am|pm)", 'Z': r"(?P<Z>utc|gmt)", '%': '%',
}
_LONG = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}
_compiled = {}


def _regex(format):
    found = _compiled.get(format)
    if found is None:
        if len(_compiled) > 40:
            _compiled.clear()
        found = _compiled[format] = re.compile('(?i)' + _source(format))
    return found


def _source(format):
    result, index = [], 0
    while index < len(format):
        char = format[index]
        index += 1
        if char.isspace():
            while index < len(format) and format[index].isspace():
                index += 1
            result.append(r'\s+')
        elif char != '%':
            result.append(re.escape(char))
        elif index == len(format):
            raise ValueError("stray %% in format '%s'" % format)
        else:
            char = format[index]
            index += 1
            if char in _LONG:
                result.append(_source(_LONG[char]))
            elif char in _PATTERNS:
                if f'(?P<{char}>' in ''.join(result) and char != '%':
                    raise re.error(f"redefinition of group name {char!r} as group")
                result.append(_PATTERNS[char])
            else:
                raise ValueError("'%s' is a bad directive in format '%s'" % (char, format))
    return ''.join(result)


def _week_day(year, week, weekday, starts_monday):
    """The day of the year of a week number that counts from the first Monday or Sunday."""
    from datetime import _to_ordinal
    first = (_to_ordinal(year, 1, 1) + 6) % 7
    if not starts_monday:
        first, weekday = (first + 1) % 7, (weekday + 1) % 7
    to_first_week = (7 - first) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + to_first_week + 7 * (week - 1) + weekday


def _zone_offset(text):
    """Seconds and microseconds east of UTC."""
    if text in 'Zz':
        return 0, 0
    digits = text[1:].replace(':', '')
    whole, _, part = digits.partition('.')
    seconds = int(whole[:2]) * 3600 + int(whole[2:4]) * 60 + int(whole[4:] or 0)
    us = int(part.ljust(6, '0')) if part else 0
    return (-seconds, -us) if text[0] == '-' else (seconds, us)


def _fields(text, format):
    """(year, month, day, hour, minute, second, weekday, day of year, microsecond, zone name, zone offset)."""
    for argument, value in ((1, text), (2, format)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {argument} must be str, not {_kind(value)}")
    found = _regex(format).match(text)
    if not found:
        raise ValueError("time data %r does not match format %r" % (text, format))
    if len(text) != found.end():
        raise ValueError("unconverted data remains: %s" % text[found.end():])
    got = found.groupdict()
    number = {key: int(value) for key, value in got.items() if key in 'dHIjmMSUwuVyYGW' and value is not None}
    year = number.get('Y')
    if 'y' in number:
        year = number['y'] + (2000 if number['y'] <= 68 else 1900)
    month, day = number.get('m', 1), number.get('d', 1)
    if 'B' in got:
        month = [name and name.lower() for name in _MONTHS].index(got['B'].lower())
    elif 'b' in got:
        month = [name and name[:3].lower() for name in _MONTHS].index(got['b'].lower())
    hour = number.get('H', 0)
    if 'I' in number:
        hour = number['I'] % 12 + (12 if (got.get('p') or '').lower() == 'pm' else 0)
    weekday = None
    if 'A' in got:
        weekday = [name.lower() for name in _WEEKDAYS].index(got['A'].lower())
    elif 'a' in got:
        weekday = [name[:3].lower() for name in _WEEKDAYS].index(got['a'].lower())
    elif 'w' in number:
        weekday = (number['w'] - 1) % 7
    elif 'u' in number:
        weekday = number['u'] - 1
    year, month, day, weekday, day_of_year = _settled_day(number, year, month, day, weekday)
    us = int(got['f'].ljust(6, '0')) if got.get('f') else 0
    zone = _zone_offset(got['z']) if got.get('z') else None
    return (year, month, day, hour, number.get('M', 0), number.get('S', 0), weekday, day_of_year, us, got.get('Z'),
            zone)


def _settled_day(number, year, month, day, weekday):
    from datetime import _from_iso_week, _from_ordinal, _to_ordinal
    day_of_year = number.get('j')
    if 'G' in number:
        if day_of_year is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
                             "Use '%Y' instead.")
        if 'V' not in number or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        year, month, day = _from_iso_week(number['G'], number['V'], weekday + 1)
        return year, month, day, weekday, _to_ordinal(year, month, day) - _to_ordinal(year, 1, 1) + 1
    if 'V' in number:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' "
                         "instead.")
    leap_only = year is None and month == 2 and day == 29
    if leap_only:
        year = 1904
    elif year is None:
        year = 1900
    if day_of_year is None and weekday is not None and ('U' in number or 'W' in number):
        day_of_year = _week_day(year, number.get('U', number.get('W')), weekday, 'W' in number)
        if day_of_year <= 0:
            year -= 1
            day_of_year += 366 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 365
    if day_of_year is not None:
        year, month, day = _from_ordinal(day_of_year - 1 + _to_ordinal(year, 1, 1))
    else:
        try:
            from datetime import _check_date
            _check_date(year, month, day)
        except ValueError:
            raise ValueError("day is out of range for month") from None
        day_of_year = _to_ordinal(year, month, day) - _to_ordinal(year, 1, 1) + 1
    if weekday is None:
        weekday = (_to_ordinal(year, month, day) + 6) % 7
    return 1900 if leap_only else year, month, day, weekday, day_of_year


def parsed(cls, text, format):
    """What datetime.strptime answers."""
    from datetime import timedelta, timezone
    year, month, day, hour, minute, second, _, _, us, name, offset = _fields(text, format)
    zone = None
    if offset is not None:
        delta = timedelta(seconds=offset[0], microseconds=offset[1])
        zone = timezone(delta, name) if name else timezone(delta)
    return cls(year, month, day, hour, minute, second, us, zone)


def parsed_struct(text, format="%a %b %d %H:%M:%S %Y"):
    """What time.strptime answers."""
    from time import struct_time
    fields = _fields(text, format)
    return struct_time((*fields[:8], -1 if fields[9] is None else 0))
