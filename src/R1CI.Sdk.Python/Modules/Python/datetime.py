# Dates and times on the proleptic Gregorian calendar. A datetime keeps its date as an ordinal-ready triple and its
# time as four numbers; arithmetic goes through day and microsecond counts.

import time as _time

from _datetime_span import _DAY_US, _kind, _offset_text, _orderings, _shown, timedelta, timezone, tzinfo

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

MINYEAR = 1
MAXYEAR = 9999
_MAX_ORDINAL = 3652059
_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_MONTHS = (None, "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS[month]


def _to_ordinal(year, month, day):
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400 + _BEFORE[month] + day
    return days + 1 if month > 2 and _is_leap(year) else days


def _from_ordinal(n):
    """Year, month and day of a day number; day 1 is 1 January of year 1."""
    centuries, rest = divmod(n - 1, 146097)
    hundreds = rest // 36524
    if hundreds == 4:
        hundreds = 3
    rest -= hundreds * 36524
    fours, rest = divmod(rest, 1461)
    ones = rest // 365
    if ones == 4:
        ones = 3
    rest -= ones * 365
    year = centuries * 400 + hundreds * 100 + fours * 4 + ones + 1
    leap = ones == 3 and (fours != 24 or hundreds == 3)
    month = rest + 50 >> 5
    before = _BEFORE[month] + (month > 2 and leap)
    if before > rest:
        month -= 1
        before -= _DAYS[month] + (month == 2 and leap)
    return year, month, rest - before + 1


def _in_range(n):
    if not 0 < n <= _MAX_ORDINAL:
        raise OverflowError("date value out of range")
    return n


def _index(value):
    if type(value) is int:
        return value
    if isinstance(value, float):
        raise TypeError("'float' object cannot be interpreted as an integer")
    from operator import index
    return index(value)


_MISSING = object()


def _date_parts(year, month, day):
    """The three as ints; each is looked at before the next one is missed."""
    year = _index(year)
    if month is _MISSING:
        raise TypeError("function missing required argument 'month' (pos 2)")
    month = _index(month)
    if day is _MISSING:
        raise TypeError("function missing required argument 'day' (pos 3)")
    return year, month, _index(day)


def _check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError('day is out of range for month')


def _check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type '%s'" % type(tz).__name__)


def _check_offset(name, offset):
    if offset is None:
        return
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not '{type(offset).__name__}'")
    if not -_DAY_US < offset._us < _DAY_US:
        raise ValueError(f"offset must be a timedelta strictly between -timedelta(hours=24) and "
                         f"timedelta(hours=24), not {offset!r}.")


def _iso_calendar(ordinal, year):
    """ISO year, week and weekday of a day."""
    def first_monday(year):
        day = _to_ordinal(year, 1, 1)
        weekday = (day + 6) % 7
        return day - weekday + (7 if weekday > 3 else 0)
    start = first_monday(year)
    week, day = divmod(ordinal - start, 7)
    if week < 0:
        year -= 1
        week, day = divmod(ordinal - first_monday(year), 7)
    elif week >= 52 and ordinal >= first_monday(year + 1):
        year += 1
        week = 0
    return year, week + 1, day + 1


def _from_iso_week(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    start = _to_ordinal(year, 1, 1)
    weekday = (start + 6) % 7
    if not 0 < week < 53 and not (week == 53 and (weekday == 3 or weekday == 2 and _is_leap(year))):
        raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    monday = start - weekday + (7 if weekday > 3 else 0)
    return _from_ordinal(monday + (week - 1) * 7 + day - 1)


class date:
    """A day."""
    __slots__ = ('_year', '_month', '_day')
    __type_name__ = 'datetime.date'

    def __new__(cls, year, month=_MISSING, day=_MISSING):
        # Most are plain days that every month has.
        if not (type(year) is type(month) is type(day) is int and 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= 28):
            year, month, day = _date_parts(year, month, day)
            _check_date(year, month, day)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        return cls(*_from_ordinal(719163 + _floor_seconds(timestamp)[0] // 86400))

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n):
        n = _index(n)
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > _MAX_ORDINAL:
            raise ValueError(f"year {MAXYEAR + 1} is out of range")
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        from _datetime_iso import parsed_date
        found = parsed_date(date_string)
        if found is None:
            raise ValueError(f'Invalid isoformat string: {date_string!r}')
        return cls(*found)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_from_iso_week(_index(year), _index(week), _index(day)))

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    def __repr__(self):
        return f"{_shown(self)}({self._year}, {self._month}, {self._day})"

    def isoformat(self):
        return f"{self._year:04}-{self._month:02}-{self._day:02}"

    __str__ = isoformat

    def ctime(self):
        return f"{_WEEKDAYS[self.weekday()]} {_MONTHS[self._month]} {self._day:2} 00:00:00 {self._year:04}"

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(f'strftime() argument 1 must be str, not {_kind(format)}')
        from _datetime_format import formatted
        return formatted(self, format)

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError(f'__format__() argument 1 must be str, not {_kind(fmt)}')
        return self.strftime(fmt) if fmt else str(self)

    def timetuple(self):
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(), self._day_of_year(), -1))

    def _day_of_year(self):
        return self.toordinal() - _to_ordinal(self._year, 1, 1) + 1

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def replace(self, year=_MISSING, month=_MISSING, day=_MISSING):
        return type(self)(self._year if year is _MISSING else year, self._month if month is _MISSING else month,
                          self._day if day is _MISSING else day)

    def _key(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return (self._year, self._month, self._day), (other._year, other._month, other._day)
        return None

    def __eq__(self, other):
        key = self._key(other)
        return NotImplemented if key is None else key[0] == key[1]

    __lt__, __le__, __gt__, __ge__ = _orderings()

    def __hash__(self):
        return hash((self._year, self._month, self._day, 'date'))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        days = other.days
        if type(self) is date:
            day = self._day + days
            # Within a month no calendar is asked.
            if 1 <= day <= 28:
                year, month = self._year, self._month
            else:
                year, month, day = _from_ordinal(_in_range(self.toordinal() + days))
            moved = object.__new__(date)
            moved._year = year
            moved._month = month
            moved._day = day
            return moved
        return type(self)(*_from_ordinal(_in_range(self.toordinal() + days)))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta._of((self.toordinal() - other.toordinal()) * _DAY_US)
        return NotImplemented

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        return IsoCalendarDate(*_iso_calendar(self.toordinal(), self._year))

    def __reduce__(self):
        return self.__class__, (self._year, self._month, self._day)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class IsoCalendarDate(tuple):
    def __new__(cls, year, week, weekday):
        return super().__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


def _floor_seconds(timestamp):
    """Whole seconds and microseconds of a time stamp, the microseconds rounded half to even."""
    if isinstance(timestamp, float):
        if timestamp != timestamp:
            raise ValueError("cannot convert float NaN to integer")
        if timestamp in (float('inf'), float('-inf')):
            raise OverflowError("cannot convert float infinity to integer")
        whole = int(timestamp // 1)
        us = round((timestamp - whole) * 1e6)
        if us >= 1000000:
            whole += 1
            us -= 1000000
    else:
        whole, us = _index(timestamp), 0
    if not -62135596800 <= whole <= 253402300799:
        year = 1970 + whole // 31556952
        raise ValueError(f"year {year} is out of range")
    return whole, us


UTC = timezone.utc

from _datetime_moment import datetime, time  # noqa: the classes with a time of day
