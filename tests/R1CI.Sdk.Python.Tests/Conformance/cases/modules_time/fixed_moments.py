# struct_time, gmtime, strftime codes on fixed values, parsing, round trips, errors.
import calendar
import time

t = time.gmtime(1709210096.75)
print(t, t.tm_year, t[7], t.tm_wday, len(t), t[:3], tuple(t)[-1], t.tm_zone, t.tm_gmtoff, time.gmtime(0)[:6], time.gmtime(-1)[:6], time.gmtime(2 ** 33)[:3])
print(time.strftime('%Y-%m-%d %H:%M:%S', t), time.strftime('%a %A %b %B %d %j %U %W %w %y %p %I %% %e|%D|%T|%R|%F|%C|%u|%G-%V|%h', t), time.strftime('%c|%x|%X', t), repr(time.strftime('', t)))
print(time.asctime(t), time.asctime((2024, 2, 9, 1, 2, 3, 4, 40, 0)), time.strftime('%H', (2024, 1, 1, 23, 0, 0, 0, 1, -1)), time.asctime(time.gmtime(86400 * 365)))
p = time.strptime('29 Feb 2024 12:34:56', '%d %b %Y %H:%M:%S'); print(p, calendar.timegm(p), p.tm_yday, p == time.gmtime(calendar.timegm(p)), p.tm_isdst)
print(time.strptime('11:05 PM', '%I:%M %p')[3:5], time.strptime('1/2/99', '%m/%d/%y')[:3], time.strptime('70', '%y').tm_year, time.strptime('2024 060', '%Y %j')[:3], time.strptime('2024 10 1', '%Y %W %w')[:3], time.strptime('Mon Jan  1 00:00:00 2024').tm_wday, time.strptime('  7 ', '%d').tm_mday if False else time.strptime('100%', '100%%')[:1])
s = time.struct_time((2024, 5, 6, 7, 8, 9, 0, 127, 0)); print(s, s.tm_min, s < time.gmtime(0), hash(s) == hash(tuple(s)), s == tuple(s), s.tm_zone, s.n_fields, s.n_sequence_fields, time.struct_time(range(9))[8])
print(sorted([time.gmtime(5), time.gmtime(3)])[0].tm_sec, [f'{h:02}:{m:02}:{sec:02}' for total in (0, 59, 3661, 86399) for h, rest in [divmod(total, 3600)] for m, sec in [divmod(rest, 60)]], isinstance(s, tuple), type(s).__name__)
for bad in (lambda: time.strptime('2024', '%m'), lambda: time.strptime('2024-01', '%Y'), lambda: time.strptime('30 Feb', '%d %b'), lambda: time.strptime('x', '%Q'), lambda: time.strptime('1', '%'), lambda: time.gmtime('a'), lambda: time.strftime(5), lambda: time.strftime('%Y', (2024,)), lambda: time.strftime('%Y', (2024, 13, 1, 0, 0, 0, 0, 1, 0)), lambda: time.asctime('x'), lambda: time.struct_time((1, 2)), lambda: time.sleep(-1), lambda: time.sleep('a'), lambda: time.mktime((1, 2)), lambda: setattr(s, 'tm_year', 1), lambda: time.strptime('25', '%H')):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
