from datetime import *
utc5 = timezone(timedelta(hours=-5))
for d in (datetime(2024, 1, 2), datetime(2024, 1, 2, 3, 4), datetime(2024, 1, 2, 3, 4, 5), datetime(2024, 1, 2, 3, 4, 5, 6), datetime(2024, 1, 2, 3, tzinfo=timezone.utc), datetime(2024, 1, 2, 3, 4, 5, 600, utc5)):
    print(d.isoformat(), d.isoformat(' '), d.isoformat(sep='_', timespec='milliseconds'), d.isoformat(timespec='hours'), d.isoformat(timespec='minutes'), str(d), datetime.fromisoformat(d.isoformat()) == d)
for s in ('2024-01-02', '20240102', '2024-01-02T03:04', '2024-01-02 03:04:05', '2024-01-02T03:04:05.678', '2024-01-02T03:04:05.678901+05:30', '2024-01-02T03:04:05Z', '20240102T030405', '2024-W01-2', '2024W012', '2024-01-02T03', '2024-01-02T03:04:05,5', '2024-01-02T03:04-0500', '2024-01-02T03:04:05+05:30:15.5'):
    try:
        print(s, repr(datetime.fromisoformat(s)))
    except ValueError as e:
        print(s, e)
for s in ('2024-1-2', 'x', '', '2024-13-01', '2024-01-02T25:00', '2024-01-02Tx', '2024-02-30', '2024-01-02T03:04:05+', '2024/01/02'):
    for f in (datetime.fromisoformat, date.fromisoformat):
        try:
            print(repr(f(s)))
        except ValueError as e:
            print(e)
print(time.fromisoformat('04:23'), time.fromisoformat('T04:23:01.5'), time.fromisoformat('042301'), time.fromisoformat('04:23+01:00'), date.fromisoformat('2024-W10-2'), date.fromisocalendar(2024, 10, 2), time(1, 2, 3).isoformat('minutes'), time(1, 2, tzinfo=utc5).isoformat())
for f in (lambda: date.fromisocalendar(2024, 54, 1), lambda: date.fromisocalendar(2024, 1, 8), lambda: time.fromisoformat('25:00'), lambda: date.fromisoformat(5), lambda: datetime(2024, 1, 1).isoformat(timespec='x'), lambda: time.fromisoformat('x')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
