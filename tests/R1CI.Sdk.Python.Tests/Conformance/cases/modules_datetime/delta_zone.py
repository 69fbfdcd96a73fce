from datetime import *

for t in (timedelta(), timedelta(1), timedelta(days=-1), timedelta(hours=25, minutes=61, seconds=1.5), timedelta(weeks=2), timedelta(milliseconds=5, microseconds=7), timedelta(seconds=-1), timedelta(days=1.5, hours=0.25), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta.max, timedelta.min, timedelta.resolution):
    print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds(), bool(t))
a, b = timedelta(days=3, hours=5), timedelta(hours=7, microseconds=3)
print(a + b, a - b, -a, +b, abs(-a), a * 2, 3 * b, a * 1.5, a / 2, a / b, a // b, a % b, divmod(a, b), a // 7, a / 2.5, b * 0.1)
print(a > b, a == timedelta(hours=77), a != b, sorted([a, b]), hash(a) == hash(timedelta(hours=77)), sum([a, b], timedelta()), max(a, b), a == 5)
for f in (lambda: a + 1, lambda: a < 1, lambda: a / 0, lambda: a // timedelta(), lambda: timedelta('a'), lambda: timedelta(days=10**10), lambda: a * a, lambda: 1 / a, lambda: a % 0, lambda: timedelta(days=1j), lambda: timedelta.max + timedelta(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
utc, est = timezone.utc, timezone(timedelta(hours=-5), 'EST')
ist = timezone(timedelta(hours=5, minutes=30))
print(utc, repr(utc), est, repr(est), ist, repr(ist), utc == timezone(timedelta(0)), timezone(timedelta(0)) is utc, ist.utcoffset(None), est.tzname(None), ist.dst(None), timezone(timedelta(seconds=-3661)))
n = datetime(2023, 6, 1, 12, 30, tzinfo=est)
print(n, repr(n), n.astimezone(utc), n.astimezone(ist), n.utcoffset(), n.tzname(), n.dst(), n.strftime('%z %Z'), n.timetz(), n.utctimetuple().tm_hour, n.isoformat(), n.timestamp())
print(n == n.astimezone(ist), n < datetime(2023, 6, 1, 18, tzinfo=utc), n - datetime(2023, 6, 1, 12, 30, tzinfo=utc), hash(n) == hash(n.astimezone(utc)), n.replace(tzinfo=None))
print(time(1, 2, tzinfo=ist), repr(time(1, 2, tzinfo=ist)), time(1, 2, tzinfo=ist).utcoffset(), time(1, tzinfo=utc) == time(1, tzinfo=est), datetime.fromisoformat('2023-06-01T12:30:00-05:00') == n)

class Zone(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=2) + self.dst(dt)
    def dst(self, dt): return timedelta(hours=1 if dt and 4 <= dt.month <= 9 else 0)
    def tzname(self, dt): return 'ZST' if not self.dst(dt) else 'ZDT'

z = Zone()
s = datetime(2023, 7, 1, 10, tzinfo=z)
w = datetime(2023, 12, 1, 10, tzinfo=z)
print(s.utcoffset(), w.utcoffset(), s.tzname(), w.tzname(), s.astimezone(utc), datetime(2023, 7, 1, 10, tzinfo=utc).astimezone(z), s.dst(), s.timetuple().tm_isdst, s)
for f in (lambda: timezone(timedelta(hours=24)), lambda: timezone(3), lambda: datetime(2023, 1, 1, tzinfo=3), lambda: tzinfo().utcoffset(None), lambda: timezone(timedelta(1), 3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
import copy
print(copy.copy(n) == n, copy.deepcopy([n, a]) == [n, a])
born, today = date(1990, 5, 17), date(2024, 3, 1)
print(today.year - born.year - ((today.month, today.day) < (born.month, born.day)), (today - born) // timedelta(days=365))
d, step = datetime(2024, 1, 31), timedelta(weeks=1)
print([str(d + i * step) for i in range(3)], [(date(2024, 1, 1) + timedelta(days=i)).strftime('%a') for i in range(7)])
