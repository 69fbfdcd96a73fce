from datetime import *
tz = timezone(timedelta(hours=5, minutes=30)); named = timezone(timedelta(hours=-8), 'PST')
d = datetime(2024, 6, 1, 12, tzinfo=tz)
print(d, repr(d), d.utcoffset(), d.tzname(), d.dst(), d.astimezone(timezone.utc), d.astimezone(named), d.astimezone(named).tzname(), d.utctimetuple()[:5], d.timestamp(), d == d.astimezone(named), d - datetime(2024, 6, 1, tzinfo=timezone.utc))
print(timezone.utc, repr(timezone.utc), repr(tz), repr(named), str(named), timezone(timedelta(0)), timezone(timedelta(seconds=-61)), timezone.min, timezone.max, tz == timezone(timedelta(minutes=330)), hash(tz) == hash(timezone(timedelta(minutes=330))), UTC is timezone.utc)
class Fixed(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=2)
    def dst(self, dt): return timedelta(hours=1)
    def tzname(self, dt): return 'FIX'
f = datetime(2024, 1, 1, 10, tzinfo=Fixed())
print(f, f.tzname(), f.dst(), f.astimezone(timezone.utc), f.timetuple().tm_isdst, time(1, tzinfo=Fixed()).utcoffset(), time(1, tzinfo=Fixed()), f.strftime('%Z %z'), f.fold, f.replace(fold=1).fold, repr(f.replace(fold=1, tzinfo=None)))
print(datetime.now(timezone.utc).tzinfo, datetime.now().tzinfo, datetime.fromtimestamp(1e9, tz), datetime.fromtimestamp(1.5, timezone.utc), datetime(2024, 1, 1, tzinfo=timezone.utc) < datetime(2024, 1, 1, tzinfo=named), datetime(2024, 1, 1).astimezone(timezone.utc).tzinfo)
for g in (lambda: timezone(5), lambda: timezone(timedelta(days=1)), lambda: timezone(timedelta(1), 5), lambda: datetime(2024, 1, 1, tzinfo=timezone.utc) < datetime(2024, 1, 1), lambda: tzinfo().utcoffset(None), lambda: timezone.utc.utcoffset(5), lambda: datetime.fromtimestamp('x'), lambda: time(1, tzinfo='x')):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
