# The classes of `datetime` that have a time of day.

import datetime as _home
import time as _time

date, timedelta, timezone, tzinfo = _home.date, _home.timedelta, _home.timezone, _home.tzinfo
_check_time, _check_tzinfo, _check_offset = _home._check_time, _home._check_tzinfo, _home._check_offset
_index, _kind, _offset_text, _orderings = _home._index, _home._kind, _home._offset_text, _home._orderings
_from_ordinal, _to_ordinal, _floor_seconds = _home._from_ordinal, _home._to_ordinal, _home._floor_seconds
_DAY_US, _MISSING, _date_parts = _home._DAY_US, _home._MISSING, _home._date_parts
_EPOCH = _to_ordinal(1970, 1, 1)
__name__ = 'datetime'


def _time_text(hour, minute, second, us, timespec):
    if timespec == 'auto':
        timespec = 'microseconds' if us else 'seconds'
    if timespec == 'seconds':
        return f'{hour:02}:{minute:02}:{second:02}'
    if timespec == 'microseconds':
        return f'{hour:02}:{minute:02}:{second:02}.{us:06}'
    if timespec == 'milliseconds':
        return f'{hour:02}:{minute:02}:{second:02}.{us // 1000:03}'
    if timespec == 'minutes':
        return f'{hour:02}:{minute:02}'
    if timespec == 'hours':
        return f'{hour:02}'
    raise ValueError('Unknown timespec value')


class time:
    """A time of day."""
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')
    __type_name__ = 'datetime.time'

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
        _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold = tzinfo, fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, time_string):
        if not isinstance(time_string, str):
            raise TypeError('fromisoformat: argument must be str')
        from _datetime_iso import parsed_time
        found = parsed_time(time_string[1:] if time_string[:1] == 'T' else time_string)
        if found is None:
            raise ValueError(f'Invalid isoformat string: {time_string!r}')
        return cls(*found)

    def _us(self):
        offset = self.utcoffset()
        us = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
        return us if offset is None else us - offset._us

    def _key(self, other):
        if not isinstance(other, time):
            return None
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._us(), other._us()

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._us() == other._us()

    __lt__, __le__, __gt__, __ge__ = _orderings()

    def __hash__(self):
        return hash((self._us(), 'time'))

    def __repr__(self):
        text = f'{self._hour}, {self._minute}'
        if self._second or self._microsecond:
            text += f', {self._second}'
        if self._microsecond:
            text += f', {self._microsecond}'
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        if self._fold:
            text += ', fold=1'
        return f'{_home._shown(self)}({text})'

    def isoformat(self, timespec='auto'):
        if not isinstance(timespec, str):
            raise TypeError(f'isoformat() argument 1 must be str, not {_kind(timespec)}')
        return _time_text(self._hour, self._minute, self._second, self._microsecond, timespec) \
            + _offset_text(self.utcoffset())

    __str__ = isoformat

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(f'strftime() argument 1 must be str, not {_kind(format)}')
        from _datetime_format import formatted
        return formatted(self, format)

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError(f'__format__() argument 1 must be str, not {_kind(fmt)}')
        return self.strftime(fmt) if fmt else str(self)

    def utcoffset(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(None)
        _check_offset('utcoffset', offset)
        return offset

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(None)

    def replace(self, hour=_MISSING, minute=_MISSING, second=_MISSING, microsecond=_MISSING, tzinfo=True, *,
                fold=_MISSING):
        return type(self)(self._hour if hour is _MISSING else hour, self._minute if minute is _MISSING else minute,
                          self._second if second is _MISSING else second,
                          self._microsecond if microsecond is _MISSING else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is _MISSING else fold)

    def __reduce__(self):
        return self.__class__, (self._hour, self._minute, self._second, self._microsecond, self._tzinfo)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta._of(1)


class datetime(date):
    """A day and a time of day."""
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')
    __type_name__ = 'datetime.datetime'

    def __new__(cls, year, month=_MISSING, day=_MISSING, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *,
                fold=0):
        year, month, day = _date_parts(year, month, day)
        hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
        self = date.__new__(cls, year, month, day)
        _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold = tzinfo, fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def _of(cls, us, tz=None, fold=0):
        """The moment a number of microseconds after the midnight before day 1."""
        days, us = divmod(us, _DAY_US)
        if not 0 < days <= 3652059:
            raise OverflowError("date value out of range")
        seconds, us = divmod(us, 1000000)
        minutes, second = divmod(seconds, 60)
        return cls(*_from_ordinal(days), minutes // 60, minutes % 60, second, us, tz, fold=fold)

    def _us(self):
        return (self.toordinal() * 86400 + (self._hour * 60 + self._minute) * 60 + self._second) * 1000000 \
            + self._microsecond

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_tzinfo(tz)
        whole, us = _floor_seconds(timestamp)
        found = cls._of((_EPOCH * 86400 + whole) * 1000000 + us, tz)
        return found if tz is None else tz.fromutc(found)

    @classmethod
    def utcfromtimestamp(cls, t):
        return cls.fromtimestamp(t)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time=_MISSING, tzinfo=True):
        if not isinstance(date, _home.date):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {_kind(date)}")
        if time is _MISSING:
            raise TypeError("combine() missing required argument 'time' (pos 2)")
        if not isinstance(time, _time_class):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {_kind(time)}")
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        from _datetime_iso import parsed_moment
        found = parsed_moment(date_string)
        if found is None:
            raise ValueError(f'Invalid isoformat string: {date_string!r}')
        return cls(*found)

    @classmethod
    def strptime(cls, date_string, format, /):
        from _datetime_parse import parsed
        return parsed(cls, date_string, format)

    def timetuple(self):
        saving = self.dst()
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second,
                                  self.weekday(), self._day_of_year(), -1 if saving is None else bool(saving) + 0))

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return _time.struct_time((moment._year, moment._month, moment._day, moment._hour, moment._minute,
                                  moment._second, moment.weekday(), moment._day_of_year(), 0))

    def timestamp(self):
        """Seconds since 1970; a moment without a zone counts as UTC, the zone of the virtual clock."""
        offset = self.utcoffset()
        us = self._us() - _EPOCH * _DAY_US
        if offset is not None:
            us -= offset._us
        return us / 1000000

    def date(self):
        return _home.date(self._year, self._month, self._day)

    def time(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=_MISSING, month=_MISSING, day=_MISSING, hour=_MISSING, minute=_MISSING, second=_MISSING,
                microsecond=_MISSING, tzinfo=True, *, fold=_MISSING):
        return type(self)(self._year if year is _MISSING else year, self._month if month is _MISSING else month,
                          self._day if day is _MISSING else day, self._hour if hour is _MISSING else hour,
                          self._minute if minute is _MISSING else minute, self._second if second is _MISSING else second,
                          self._microsecond if microsecond is _MISSING else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is _MISSING else fold)

    def astimezone(self, tz=None):
        if tz is None:
            tz = timezone.utc
        elif not isinstance(tz, _tzinfo_class):
            _check_tzinfo(tz)
        if tz is self._tzinfo:
            return self
        offset = self.utcoffset()
        moment = self if offset is None else self - offset
        return tz.fromutc(moment.replace(tzinfo=tz))

    def ctime(self):
        return (f"{_home._WEEKDAYS[self.weekday()]} {_home._MONTHS[self._month]} {self._day:2} "
                f"{self._hour:02}:{self._minute:02}:{self._second:02} {self._year:04}")

    def isoformat(self, sep='T', timespec='auto'):
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError(f'isoformat() argument 1 must be a unicode character, not {_kind(sep)}')
        if not isinstance(timespec, str):
            raise TypeError(f'isoformat() argument 2 must be str, not {_kind(timespec)}')
        return (f"{self._year:04}-{self._month:02}-{self._day:02}{sep}"
                + _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
                + _offset_text(self.utcoffset()))

    def __repr__(self):
        text = f'{self._year}, {self._month}, {self._day}, {self._hour}, {self._minute}'
        if self._second or self._microsecond:
            text += f', {self._second}'
        if self._microsecond:
            text += f', {self._microsecond}'
        if self._fold:
            text += ', fold=1'
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        return f'{_home._shown(self)}({text})'

    def __str__(self):
        return self.isoformat(' ')

    def utcoffset(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(self)
        _check_offset('utcoffset', offset)
        return offset

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.dst(self)
        _check_offset('dst', offset)
        return offset

    def _absolute(self, other):
        """Both moments as comparable counts; None when only one has a zone."""
        if self._tzinfo is other._tzinfo:
            return self._us(), other._us()
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            return None
        return self._us() - (mine._us if mine else 0), other._us() - (theirs._us if theirs else 0)

    def _key(self, other):
        if not isinstance(other, datetime):
            if isinstance(other, date):
                raise TypeError(f"can't compare {type(self).__name__} to {type(other).__name__}") \
                    if type(self) is not datetime or type(other) is not date else \
                    TypeError("can't compare datetime.datetime to datetime.date")
            return None
        found = self._absolute(other)
        if found is None:
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return found

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented if not isinstance(other, date) else False
        found = self._absolute(other)
        return found is not None and found[0] == found[1]

    __lt__, __le__, __gt__, __ge__ = _orderings()

    def __hash__(self):
        offset = self.utcoffset()
        us = self._us()
        return hash((us if offset is None else us - offset._us, 'datetime'))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._of(self._us() + other._us, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._of(self._us() - other._us, self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        found = self._absolute(other)
        if found is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._of(found[0] - found[1])

    def __reduce__(self):
        return self.__class__, (self._year, self._month, self._day, self._hour, self._minute, self._second,
                                self._microsecond, self._tzinfo)


_time_class = time
_tzinfo_class = tzinfo
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta._of(1)
