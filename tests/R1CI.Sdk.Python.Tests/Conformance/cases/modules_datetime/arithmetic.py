from datetime import *
d = datetime(2024, 2, 29, 13, 5, 7, 123456)
print(d + timedelta(days=1), d - timedelta(weeks=1, hours=5), d - datetime(2024, 1, 1), date(2024, 3, 1) - date(2024, 2, 1), date(2024, 1, 31) + timedelta(1), datetime.max - datetime.min, date.max, datetime.min)
print(d.replace(year=2023, day=28), d.date(), d.time(), datetime.combine(date(2020, 1, 2), time(3, 4)), d.weekday(), d.isoweekday(), d.isocalendar(), tuple(d.isocalendar()), d.timetuple().tm_yday, d.toordinal(), date.fromordinal(738000))
print(d > datetime(2024, 1, 1), date(2024, 1, 1) < date(2024, 1, 2), d == d.replace(), sorted([date(2024, 5, 1), date(2023, 1, 1)]), max(d, datetime(2025, 1, 1)), hash(date(2020, 1, 1)) == hash(date(2020, 1, 1)), datetime(2020, 1, 1) == date(2020, 1, 1), date(2020, 1, 1) != 5)
print(repr(d), repr(d.date()), repr(d.time()), repr(timedelta(1, 2, 3)), str(timedelta(days=-1, seconds=5)), str(timedelta(days=400, hours=3)), d.ctime(), datetime.fromtimestamp(0, timezone.utc), datetime.utcfromtimestamp(1e9), datetime(1970, 1, 2, tzinfo=timezone.utc).timestamp())
print(datetime.today() == datetime.today() or True, isinstance(d, date), date(2024, 2, 29).replace(day=1), time(1, 2) < time(1, 3), time(23, 59, 59, 999999), time.min, time.max, time.resolution, time(1).replace(minute=30), bool(time(0)))
for f in (lambda: datetime(2023, 2, 29), lambda: date(2024, 13, 1), lambda: datetime(0, 1, 1), lambda: time(24), lambda: datetime(2024, 1, 1, 25), lambda: d + 5, lambda: d - 'x', lambda: d < date(2024, 1, 1), lambda: date(2024, 1, 1) < 5, lambda: date.max + timedelta(1), lambda: d + d, lambda: timedelta(days=10**10), lambda: datetime(2024), lambda: datetime(2024, 1, 1, tzinfo=5), lambda: date.fromordinal(0), lambda: d.replace(month=2, day=30), lambda: date(2024, 1.5, 1), lambda: d - datetime(2024, 1, 1, tzinfo=timezone.utc), lambda: d < d.replace(tzinfo=timezone.utc), lambda: datetime.combine(1, 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
