# Aware datetimes across fixed offsets, timestamps, folding, comparison of naive and aware.
from datetime import datetime, timezone, timedelta, date, time, tzinfo

east, west = timezone(timedelta(hours=5, minutes=30), 'IST'), timezone(timedelta(hours=-8))
noon = datetime(2024, 6, 1, 12, tzinfo=timezone.utc)
print(noon.astimezone(east), noon.astimezone(west), noon.astimezone(east) == noon, noon.astimezone(west).date())
print(east, west, timezone.utc, repr(east), repr(west), repr(timezone.utc), timezone(timedelta(0)) == timezone.utc, timezone(timedelta(seconds=3661)))
print(noon.astimezone(east).tzname(), noon.astimezone(west).tzname(), noon.utcoffset(), noon.dst(), noon.utctimetuple()[:6], noon.astimezone(west).timetuple()[:6])
print(noon.timestamp(), datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1.5, east), datetime.fromtimestamp(-1, timezone.utc), datetime.utcfromtimestamp(86399.999999))
print(noon - datetime(2024, 6, 1, 12, tzinfo=east), noon < datetime(2024, 6, 1, 12, tzinfo=west), noon == datetime(2024, 6, 1, 12), noon != datetime(2024, 6, 1, 12))
print(hash(noon) == hash(noon.astimezone(east)), len({noon, noon.astimezone(west)}), noon.replace(tzinfo=None), noon.replace(tzinfo=east).isoformat(), noon.replace(fold=1).fold)
print(noon.strftime('%Y-%m-%dT%H:%M:%S%z %Z'), noon.astimezone(east).strftime('%z|%Z'), datetime(2024, 1, 1).strftime('[%z%Z]'), f'{noon:%d.%m.%y}', format(noon, ''), f'{noon!r}')
print(datetime.strptime('2024-06-01 07:00 +0530', '%Y-%m-%d %H:%M %z'), datetime.strptime('01Jun2024Z', '%d%b%Y%z'), repr(datetime.strptime('1 -08:30', '%d %z').tzinfo))
print(datetime.fromisoformat('2024-06-01T10:00:00+02:00'), datetime.fromisoformat('2024-06-01T10:00Z'), datetime.fromisoformat('20240601T101112.123456-0330'), datetime.fromisoformat('2024-W22-6'))
print(noon.isoformat(' ', 'minutes'), noon.isoformat(timespec='milliseconds'), noon.timetz(), noon.time(), time(8, tzinfo=east), time.fromisoformat('08:00:01.5+01:00'), noon.ctime())


class Summer(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)

    def dst(self, dt):
        return timedelta(hours=1 if dt and 4 <= dt.month <= 9 else 0)

    def tzname(self, dt):
        return 'SUM' if self.dst(dt) else 'WIN'


zone = Summer()
print(datetime(2024, 1, 1, tzinfo=zone).isoformat(), datetime(2024, 7, 1, tzinfo=zone).isoformat(), noon.astimezone(zone), datetime(2024, 1, 5, tzinfo=zone).strftime('%Z %z'), datetime(2024, 7, 1, tzinfo=zone).timetuple().tm_isdst)
print(datetime(2024, 7, 1, tzinfo=zone) - datetime(2024, 1, 1, tzinfo=zone), datetime(2024, 7, 1, tzinfo=zone) - datetime(2024, 1, 1, tzinfo=timezone.utc), time(1, tzinfo=zone).utcoffset())
for bad in (lambda: noon < datetime(2024, 1, 1), lambda: noon - datetime(2024, 1, 1), lambda: timezone(timedelta(hours=24)), lambda: timezone(5), lambda: datetime(2024, 1, 1, tzinfo='UTC'), lambda: datetime.fromisoformat('2024-6-1'),
            lambda: datetime.strptime('2024', '%Y-%m'), lambda: datetime.strptime('2024-01-01 x', '%Y-%m-%d'), lambda: datetime.strptime('31/02/2024', '%d/%m/%Y'), lambda: datetime.strptime('a', '%Q'), lambda: noon.replace(hour=25), lambda: noon.isoformat(timespec='days'), lambda: datetime.fromisoformat('2024-01-01T25:00'), lambda: tzinfo().utcoffset(None), lambda: timezone.utc.utcoffset(5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
