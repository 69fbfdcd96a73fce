# Calls that do not fit, worded as functions written in C word them.
from datetime import date, datetime, time, timedelta, timezone, tzinfo


def show(label, call):
    try:
        print(label, repr(call()))
    except Exception as e:
        print(label, type(e).__name__, e)


day, moment, clock = date(2024, 2, 29), datetime(2024, 2, 29, 13, 5), time(13, 5)
show('date', lambda: date())
show('date', lambda: date(None))
show('date', lambda: date(2024, 1))
show('date', lambda: date(2024, 1, 2, 3))
show('date', lambda: date(2024, month=1))
show('date', lambda: date(2024, 1, 2, nope=3))
show('datetime', lambda: datetime(2024, 1.0, 2))
show('datetime', lambda: datetime(2024, 1, 2, year=3))
show('timedelta', lambda: timedelta(1, 2, 3, 4, 5, 6, 7, 8))
show('timedelta', lambda: timedelta('x', 'y'))
show('timedelta', lambda: timedelta(0.5, nope=1))
show('timezone', lambda: timezone())
show('timezone', lambda: timezone(None))
show('tzinfo', lambda: type(tzinfo(1, x=2)).__name__)
for name, args in (('isoformat', (1, 2, 3)), ('weekday', (1,)), ('strftime', ()), ('strftime', ('%d', None)), ('strftime', (None,)),
                   ('replace', (1, 2, 3, 4)), ('__format__', (3,)), ('__add__', (1, 2)), ('ctime', (0,))):
    show(name, lambda: getattr(day, name)(*args))
show('strptime', lambda: datetime.strptime('2024'))
show('strptime', lambda: datetime.strptime('2024', '%Y', None))
show('strptime', lambda: datetime.strptime(None, '%Y'))
show('fromordinal', lambda: date.fromordinal())
show('fromordinal', lambda: date.fromordinal('x'))
show('fromisoformat', lambda: date.fromisoformat())
show('fromisoformat', lambda: date.fromisoformat(20240102))
show('fromisocalendar', lambda: date.fromisocalendar(2024, 1, 1, 1))
show('combine', lambda: datetime.combine(day))
show('combine', lambda: datetime.combine(clock, day))
show('combine', lambda: datetime.combine(day, clock, nope=1))
show('isoformat', lambda: moment.isoformat('', 'x'))
show('isoformat', lambda: moment.isoformat('T', 1))
show('timestamp', lambda: moment.timestamp(1))
show('astimezone', lambda: moment.astimezone(1))
show('total_seconds', lambda: timedelta(1).total_seconds(1))
show('no self', lambda: date.isoformat())
show('fromutc', lambda: timezone.utc.fromutc(day))
for value, name in ((day, 'year'), (moment, 'hour'), (clock, 'minute')):
    show(name, lambda: setattr(value, name, 1))
