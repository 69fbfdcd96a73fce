# Time of the virtual clock, which advances with the work done; it is always UTC.

from _time import (monotonic, monotonic_ns, perf_counter, perf_counter_ns, process_time, process_time_ns, sleep as _pass_time,
                   struct_time, thread_time, thread_time_ns, time, time_ns)

from _threads import count as _count_threads

timezone = altzone = daylight = 0
tzname = ('UTC', 'UTC')


def sleep(secs, /):
    """Moves the virtual clock on; other threads run meanwhile."""
    if not _count_threads() or not 0 <= secs:
        return _pass_time(secs)
    from _scheduling import pause
    pause(secs)


_DAYS = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_MONTHS = ('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')


def _days_before_year(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_month(year, month):
    days = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)[month - 1]
    return days + (month > 2 and _is_leap(year))


def gmtime(seconds=None):
    """The parts of a time in UTC."""
    if seconds is None:
        seconds = time()
    if not isinstance(seconds, (int, float)):
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
    days, rest = divmod(int(seconds // 1), 86400)
    days += 719163
    year = days * 400 // 146097 + 1
    while _days_before_year(year) >= days:
        year -= 1
    while _days_before_year(year + 1) < days:
        year += 1
    yday = days - _days_before_year(year)
    month = 12
    while _days_before_month(year, month) >= yday:
        month -= 1
    return struct_time((year, month, yday - _days_before_month(year, month), rest // 3600, rest // 60 % 60, rest % 60,
                        (days + 6) % 7, yday, 0, 'GMT', 0))


def localtime(seconds=None):
    """The parts of a time here, which is UTC."""
    return struct_time((*gmtime(seconds), 'UTC', 0))


def mktime(t):
    """The seconds of the parts of a local time."""
    if not isinstance(t, tuple):
        raise TypeError('Tuple or struct_time argument required')
    if len(t) != 9:
        raise TypeError('mktime(): illegal time tuple argument')
    year, month = t[0] + (t[1] - 1) // 12, (t[1] - 1) % 12 + 1
    days = _days_before_year(year) + _days_before_month(year, month) + t[2] - 719163
    return float(days * 86400 + t[3] * 3600 + t[4] * 60 + t[5])


def asctime(t=None):
    """The parts of a time as 'Sun Jun  9 04:26:40 1993'."""
    t = _checked(localtime() if t is None else t, 'asctime')
    return '%s %s %2d %02d:%02d:%02d %d' % (_DAYS[t[6]], _MONTHS[t[1] - 1], t[2], t[3], t[4], t[5], t[0])


def ctime(seconds=None):
    """A time in seconds as 'Sun Jun  9 04:26:40 1993'."""
    return asctime(localtime(seconds))


def _checked(t, who):
    """Nine numbers that are parts of a time; zeros for month and day count as ones."""
    if not isinstance(t, tuple):
        raise TypeError('Tuple or struct_time argument required')
    if len(t) != 9:
        raise TypeError(who + '(): illegal time tuple argument')
    year, month, day, hour, minute, second, weekday, yday, dst = t
    month, day, yday = month or 1, day or 1, yday or 1
    for value, low, high, what in ((month, 1, 12, 'month'), (day, 1, 31, 'day of month'), (hour, 0, 23, 'hour'),
                                   (minute, 0, 59, 'minute'), (second, 0, 61, 'seconds'), (yday, 1, 366, 'day of year')):
        if not low <= value <= high:
            raise ValueError(what + ' out of range')
    if weekday < -1:
        raise ValueError('day of week out of range')
    return year, month, day, hour, minute, second, weekday % 7, yday


def strftime(format, t=None):
    """The parts of a time in a format."""
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
    from _datetime_format import formatted_parts
    t = localtime() if t is None else t
    return formatted_parts(format, _checked(t, 'strftime'), getattr(t, 'tm_zone', None) or 'UTC')


def strptime(string, format='%a %b %d %H:%M:%S %Y'):
    """The parts of a time read from text in a format."""
    from _datetime_parse import parsed_struct
    return parsed_struct(string, format)


CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID = range(4)


def clock_gettime(clk_id):
    return monotonic() if clk_id else time()


def clock_gettime_ns(clk_id):
    return monotonic_ns() if clk_id else time_ns()


def clock_getres(clk_id):
    return 1e-09


def tzset():
    pass


def get_clock_info(name):
    """What a clock is."""
    from types import SimpleNamespace
    if name not in ('time', 'monotonic', 'perf_counter', 'process_time', 'thread_time'):
        raise ValueError('unknown clock')
    return SimpleNamespace(implementation='virtual', monotonic=name != 'time', adjustable=False, resolution=1e-09)
