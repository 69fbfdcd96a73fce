from datetime import *
import datetime as dtm

d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.isoformat(), d.ctime(), d.timetuple())
print(date.fromordinal(738000), date.fromisoformat('2023-07-04'), date.fromisocalendar(2020, 53, 5), date.min, date.max, date.resolution, d.replace(day=1), d.replace(year=2023, day=28))
print(d + timedelta(days=1), d - timedelta(days=60), date(2024, 12, 25) - d, (date(2024, 12, 25) - d).days, d < date(2024, 3, 1), d == date(2024, 2, 29), max(d, date(2025, 1, 1)), d != 3, hash(d) == hash(date(2024, 2, 29)))
n = datetime(2023, 1, 5, 14, 7, 9, 1234)
print(n, repr(n), n.date(), n.time(), n.hour, n.minute, n.second, n.microsecond, n.isoformat(), n.isoformat(' ', 'minutes'), n.isoformat(timespec='milliseconds'), n.ctime())
print(datetime(2020, 1, 1), repr(datetime(2020, 1, 1)), repr(datetime(2020, 1, 1, 1, 1, 1)), datetime.combine(d, time(3, 4)), n.replace(hour=0), n.timetuple())
print(n + timedelta(hours=36), n - timedelta(seconds=1), n - datetime(2022, 12, 31), datetime.max - datetime.min, n > datetime(2022, 1, 1), n == n.replace())
for f in ('%Y-%m-%d %H:%M:%S', '%A %d %B %Y', '%a %b %e %I:%M %p', '%j %U %W %w %u', '%y %f %%', '%c', '%x %X', '%D %T %F %R', '%G-W%V', '%-d/%-m', 'no', '%H%M%S%z%Z|', '%s'):
    print(n.strftime(f), '|', d.strftime(f), '|', time(5, 6, 7).strftime(f))
print(f'{n:%Y/%m/%d}', f'{d}', '{:%d.%m.%y}'.format(d), f'{time(1, 2):%H-%M}', format(n, ''))
for s, f in (('2023-01-05 14:07:09', '%Y-%m-%d %H:%M:%S'), ('05/01/23', '%d/%m/%y'), ('Jan 5 2023', '%b %d %Y'), ('January 5, 2023 3:04 PM', '%B %d, %Y %I:%M %p'),
             ('12:30', '%H:%M'), ('2023-366', '%Y-%j') , ('2024-060', '%Y-%j'), ('Thu Jan 5 14:07:09 2023', '%c'), ('2023-01-05T01:02:03.5+0530', '%Y-%m-%dT%H:%M:%S.%f%z'),
             ('2023 10 1', '%Y %U %w'), ('2020 53 5', '%G %V %u'), ('12 AM', '%I %p'), ('69', '%y'), ('68', '%y'), ('  3', '%d'), ('Z', '%z')):
    try:
        r = datetime.strptime(s, f)
        print(s, '->', r, repr(r.tzinfo))
    except Exception as e:
        print(s, type(e).__name__, e)
for s, f in (('2023-13-01', '%Y-%m-%d'), ('x', '%Y'), ('2023-01-01 extra', '%Y-%m-%d'), ('2023-02-30', '%Y-%m-%d'), ('1', '%Q'), (5, '%Y'), ('a', '%')):
    try:
        print(datetime.strptime(s, f))
    except Exception as e:
        print(type(e).__name__, e)
t = time(23, 59, 59, 999)
print(t, repr(t), t.isoformat('seconds'), time(), repr(time(1)), repr(time(1, 2, 3)), time.fromisoformat('04:05:06.789'), t > time(1), t.replace(hour=1), time.min, time.max, bool(time(0)))
for a in ('2023-01-05', '2023-01-05T10:20', '2023-01-05 10:20:30.123456', '20230105T102030', '2023-W01-4', '2023-01-05T10:20:30Z', '2023-01-05T10:20:30+05:30', '2023-01-05T10', '2023W014', '2023-W01', '2023-01-05T10:20:30,5', 'bad', '2023-1-5', '2023-01-05T', '2023-01-05T25:00'):
    try:
        r = datetime.fromisoformat(a)
        print(a, r, repr(r))
    except ValueError as e:
        print('ValueError', e)
for f in (lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: date(0, 1, 1), lambda: datetime(2023, 1, 1, 24), lambda: datetime(2023, 1, 1, 1, 60), lambda: datetime(2023, 1, 1, 1, 1, 61),
          lambda: date(2023), lambda: date(2023, 1.5, 1), lambda: date('a', 1, 1), lambda: d + 1, lambda: d < 3, lambda: n < d, lambda: d - n, lambda: n - d, lambda: date.max + timedelta(1), lambda: datetime.max + timedelta(1),
          lambda: n < datetime(2023, 1, 1, tzinfo=timezone.utc), lambda: n - datetime(2023, 1, 1, tzinfo=timezone.utc), lambda: time(25), lambda: date.fromisoformat('x'), lambda: datetime.combine(1, 2), lambda: date.fromordinal(0), lambda: time(1) < time(1, tzinfo=timezone.utc), lambda: n + n, lambda: d.replace(month=13)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(n == d, n == 3, datetime(2023, 1, 1, tzinfo=timezone.utc) == datetime(2023, 1, 1), isinstance(n, date))

class MyDate(date):
    def hello(self): return 'hi ' + str(self)

print(MyDate(2020, 1, 1).hello(), repr(MyDate(2020, 1, 1) + timedelta(1)), MyDate.fromisoformat('2020-01-02').hello())
print(sorted([date(2024, 5, 1), date(2023, 1, 1), date(2024, 1, 9)]), [date(2023, 1, 31) + timedelta(days=30 * i) for i in range(4)])
print(dtm.MINYEAR, dtm.MAXYEAR, dtm.UTC, datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1700000000.123456, timezone.utc), datetime.utcfromtimestamp(86400.5), datetime(1970, 1, 2, tzinfo=timezone.utc).timestamp(), datetime.utcfromtimestamp(-1.5))
print(type(datetime.now()).__name__, type(date.today()).__name__, datetime.now() >= datetime(1970, 1, 1), datetime.now(timezone.utc).tzinfo)
