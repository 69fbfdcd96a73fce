# strftime for dates, times and moments, in the C locale.

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (None, "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")
# Directives that are written in terms of others.
_LONG = {'c': '%a %b %e %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'D': '%m/%d/%y', 'F': '%Y-%m-%d',
         'T': '%H:%M:%S', 'R': '%H:%M', 'r': '%I:%M:%S %p', 'h': '%b'}
_TEXTS = {'n': '\n', 't': '\t', '%': '%'}


class _Parts:
    """The numbers that directives show; a time alone stands on 1 January 1900."""

    def __init__(self, value):
        self.value = value
        self.year, self.month, self.day = (getattr(value, 'year', 1900), getattr(value, 'month', 1),
                                           getattr(value, 'day', 1))
        self.hour, self.minute, self.second = (getattr(value, 'hour', 0), getattr(value, 'minute', 0),
                                               getattr(value, 'second', 0))
        from datetime import _to_ordinal
        self.ordinal = _to_ordinal(self.year, self.month, self.day)
        self.weekday = (self.ordinal + 6) % 7
        self.day_of_year = self.ordinal - _to_ordinal(self.year, 1, 1) + 1


def _hour12(p):
    return p.hour % 12 or 12


def _iso(p):
    from datetime import _iso_calendar
    return _iso_calendar(p.ordinal, p.year)


def _zone(p):
    from datetime import _offset_text
    offset = p.value.utcoffset() if hasattr(p.value, 'utcoffset') else None
    return _offset_text(offset, '')


def _stamp(p):
    return (p.ordinal - 719163) * 86400 + (p.hour * 60 + p.minute) * 60 + p.second


_DIRECTIVES = {
    'a': lambda p: _WEEKDAYS[p.weekday][:3], 'A': lambda p: _WEEKDAYS[p.weekday], 'b': lambda p: _MONTHS[p.month][:3],
    'B': lambda p: _MONTHS[p.month], 'd': lambda p: f'{p.day:02}', 'e': lambda p: f'{p.day:2}',
    'f': lambda p: f"{getattr(p.value, 'microsecond', 0):06}", 'H': lambda p: f'{p.hour:02}',
    'I': lambda p: f'{_hour12(p):02}', 'k': lambda p: f'{p.hour:2}', 'l': lambda p: f'{_hour12(p):2}',
    'j': lambda p: f'{p.day_of_year:03}', 'm': lambda p: f'{p.month:02}', 'M': lambda p: f'{p.minute:02}',
    'p': lambda p: 'AM' if p.hour < 12 else 'PM', 'P': lambda p: 'am' if p.hour < 12 else 'pm',
    'S': lambda p: f'{p.second:02}', 's': lambda p: str(_stamp(p)), 'w': lambda p: str((p.weekday + 1) % 7),
    'u': lambda p: str(p.weekday + 1), 'U': lambda p: f'{(p.day_of_year + 6 - (p.weekday + 1) % 7) // 7:02}',
    'W': lambda p: f'{(p.day_of_year + 6 - p.weekday) // 7:02}', 'y': lambda p: f'{p.year % 100:02}',
    'Y': lambda p: str(p.year), 'C': lambda p: f'{p.year // 100:02}', 'G': lambda p: str(_iso(p)[0]),
    'g': lambda p: f'{_iso(p)[0] % 100:02}', 'V': lambda p: f'{_iso(p)[1]:02}', 'z': _zone,
    'Z': lambda p: (p.value.tzname() or '') if hasattr(p.value, 'tzname') else '',
}


def formatted(value, format):
    if '%' not in format:
        return format
    return _filled(_Parts(value), format)


class _Clock:
    """What _Parts asks of a moment, for the nine parts that time.strftime takes."""

    def __init__(self, parts, zone):
        self.year, self.month, self.day, self.hour, self.minute, self.second = parts[:6]
        self.tzname = lambda: zone

    def utcoffset(self):
        from datetime import timedelta
        return timedelta(0)


def formatted_parts(format, numbers, zone):
    parts = _Parts(_Clock(numbers, zone))
    parts.weekday, parts.day_of_year = numbers[6:]
    return _filled(parts, format)


def _filled(parts, format):
    result = []
    index, size = 0, len(format)
    while index < size:
        stop = format.find('%', index)
        if stop < 0 or stop == size - 1:
            result.append(format[index:])
            break
        result.append(format[index:stop])
        char, flag = format[stop + 1], ''
        index = stop + 2
        if char in '-_0^#' and index < size:
            flag, char = char, format[index]
            index += 1
        result.append(_directive(parts, char, flag, format[stop:index]))
    return ''.join(result)


def _directive(parts, char, flag, source):
    if char in _TEXTS:
        return _TEXTS[char]
    if char in _LONG:
        text = _filled(parts, _LONG[char])
    elif char in _DIRECTIVES:
        text = _DIRECTIVES[char](parts)
    else:
        return source
    if flag == '-':
        return text.lstrip('0 ') or '0' if text.strip().isdigit() else text
    if flag == '_' and text.isdigit():
        return (text.lstrip('0') or '0').rjust(len(text))
    if flag == '0' and text.strip().isdigit():
        return text.replace(' ', '0')
    return text.upper() if flag in ('^', '#') and flag else text
