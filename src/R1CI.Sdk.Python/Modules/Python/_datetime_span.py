# timedelta, and the time zones that are a fixed timedelta from UTC.

__name__ = 'datetime'

_DAY_US = 86400000000


def _shown(value):
    """The name of a value's class in its repr(); subclasses of the guest show theirs bare."""
    cls = type(value)
    return 'datetime.' + cls.__name__ if cls.__module__ == 'datetime' else cls.__name__


def _kind(value):
    """What messages about an argument call it."""
    return 'None' if value is None else vars(type(value)).get('__type_name__', type(value).__name__)


def _even_div(a, b):
    """a / b rounded to the nearest int, half to even."""
    quotient, rest = divmod(a, b)
    rest *= 2
    if rest > b if b > 0 else rest < b:
        return quotient + 1
    return quotient + 1 if rest == b and quotient % 2 else quotient


def _compared(op, text):
    """A comparison method: `_key` gives what two objects are compared by, or None."""
    def method(self, other):
        key = self._key(other)
        if key is None:
            return NotImplemented
        return op(*key)
    method.__name__ = text
    return method


def _orderings():
    return (_compared(lambda a, b: a < b, '__lt__'), _compared(lambda a, b: a <= b, '__le__'),
            _compared(lambda a, b: a > b, '__gt__'), _compared(lambda a, b: a >= b, '__ge__'))


class timedelta:
    """A duration, kept as one count of microseconds."""
    __slots__ = ('_us',)
    __type_name__ = 'datetime.timedelta'

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        if type(days) is type(seconds) is type(microseconds) is type(milliseconds) is type(minutes) is type(hours) is type(weeks) is int:
            return cls._of((days + 7 * weeks) * _DAY_US + ((hours * 60 + minutes) * 60 + seconds) * 1000000 + milliseconds * 1000 + microseconds)
        whole = 0
        partial = 0.0
        for value, unit, name in ((microseconds, 1, 'microseconds'), (milliseconds, 1000, 'milliseconds'),
                                  (seconds, 1000000, 'seconds'), (minutes, 60000000, 'minutes'),
                                  (hours, 3600000000, 'hours'), (days, _DAY_US, 'days'), (weeks, 7 * _DAY_US, 'weeks')):
            if isinstance(value, int):
                whole += value * unit
            elif isinstance(value, float):
                truncated = int(value)
                whole += truncated * unit
                partial += (value - truncated) * unit
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        if partial:
            whole = _rounded_sum(whole, partial)
        return cls._of(whole)

    @classmethod
    def _of(cls, us):
        if not -86399999913600000000 <= us <= 86399999999999999999:
            days = us // _DAY_US
            if not -0x80000000 <= days <= 0x7fffffff:
                raise OverflowError("Python int too large to convert to C int")
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self = object.__new__(cls)
        self._us = us
        return self

    days = property(lambda self: self._us // _DAY_US)
    seconds = property(lambda self: self._us // 1000000 % 86400)
    microseconds = property(lambda self: self._us % 1000000)

    def total_seconds(self):
        return self._us / 1000000

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in (
            ('days', self.days), ('seconds', self.seconds), ('microseconds', self.microseconds)) if value]
        return f"{_shown(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f'{hours}:{minutes:02}:{seconds:02}'
        days = self.days
        if days:
            text = f"{days} day{'' if abs(days) == 1 else 's'}, {text}"
        return f'{text}.{self.microseconds:06}' if self.microseconds else text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._us + other._us)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._us - other._us)
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(other._us - self._us)
        return NotImplemented

    def __neg__(self):
        return timedelta._of(-self._us)

    def __pos__(self):
        return timedelta._of(self._us)

    def __abs__(self):
        return timedelta._of(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._us * other)
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            return timedelta._of(_even_div(self._us * top, bottom))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        if isinstance(other, int):
            return timedelta._of(self._us // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError('integer division or modulo by zero')
            return timedelta._of(_even_div(self._us, other))
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            if top == 0:
                raise ZeroDivisionError('integer division or modulo by zero')
            return timedelta._of(_even_div(bottom * self._us, top))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._us % other._us)
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            quotient, rest = divmod(self._us, other._us)
            return quotient, timedelta._of(rest)
        return NotImplemented

    def _key(self, other):
        return (self._us, other._us) if isinstance(other, timedelta) else None

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    __lt__, __le__, __gt__, __ge__ = _orderings()

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self):
        return self._us != 0

    def __reduce__(self):
        return self.__class__, (self.days, self.seconds, self.microseconds)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _rounded_sum(whole, partial):
    # Half to even over the sum, so that a whole odd part may round a half up.
    truncated = int(partial)
    whole += truncated
    rest = partial - truncated
    if abs(rest) == 0.5:
        return whole + (1 if rest > 0 else -1) if whole % 2 else whole
    return whole + round(rest)


timedelta.min = timedelta._of(-999999999 * _DAY_US)
timedelta.max = timedelta._of(999999999 * _DAY_US + _DAY_US - 1)
timedelta.resolution = timedelta._of(1)


def _is_moment(value):
    from datetime import datetime
    return isinstance(value, datetime)


class tzinfo:
    """The base class of time zones."""
    __slots__ = ()
    __type_name__ = 'datetime.tzinfo'

    def __new__(cls, *args, **kwargs):
        return object.__new__(cls)

    def __init__(self, *args, **kwargs):
        pass

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        if not _is_moment(dt):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc() requires a non-None utcoffset() result")
        saving = dt.dst()
        if saving is None:
            raise ValueError("fromutc() requires a non-None dst() result")
        standard = offset - saving
        if standard:
            dt += standard
            saving = dt.dst()
            if saving is None:
                raise ValueError("fromutc(): dt.dst gave inconsistent results; cannot convert")
        return dt + saving


class timezone(tzinfo):
    """A fixed offset from UTC."""
    __slots__ = ('_offset', '_name')
    __type_name__ = 'datetime.timezone'

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {_kind(offset)}")
        if name is not None and not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if name is None and not offset and cls is timezone and hasattr(cls, 'utc'):
            return cls.utc
        if not -_DAY_US < offset._us < _DAY_US:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                             f"timedelta(hours=24), not {offset!r}.")
        self = object.__new__(cls)
        self._offset, self._name = offset, name
        return self

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        rest = '' if self._name is None else f', {self._name!r}'
        return f"datetime.timezone({self._offset!r}{rest})"

    def __str__(self):
        return self.tzname(None)

    def _checked(self, dt, name):
        if dt is not None and not _is_moment(dt):
            raise TypeError(f"{name}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")

    def utcoffset(self, dt):
        self._checked(dt, 'utcoffset')
        return self._offset

    def tzname(self, dt):
        self._checked(dt, 'tzname')
        if self._name is not None:
            return self._name
        return 'UTC' + _offset_text(self._offset) if self._offset else 'UTC'

    def dst(self, dt):
        self._checked(dt, 'dst')
        return None

    def fromutc(self, dt):
        if not _is_moment(dt):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __reduce__(self):
        return timezone, (self._offset,) if self._name is None else (self._offset, self._name)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _offset_text(offset, colon=':'):
    if offset is None:
        return ''
    us = abs(offset._us)
    seconds = us // 1000000
    text = f"{'-' if offset._us < 0 else '+'}{seconds // 3600:02}{colon}{seconds // 60 % 60:02}"
    if us % 60000000:
        text += f'{colon}{seconds % 60:02}'
        if us % 1000000:
            text += f'.{us % 1000000:06}'
    return text


timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
