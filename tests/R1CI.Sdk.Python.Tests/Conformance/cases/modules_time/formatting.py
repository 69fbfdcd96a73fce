import time
t = time.gmtime(86400 * 365.25 * 30)
print(t, t.tm_year, t[0:3], t.tm_zone, t.tm_gmtoff, time.asctime(t), time.strftime('%Y-%m-%d %H:%M:%S', t), time.mktime(t), len(t))
print(time.strftime('%a %A %b %B %d %j %m %p %U %w %W %y %% %I %M %c|%x|%X %Z', t), time.strftime('', t), time.strftime('%e %D %F %T %R %h %n %C %G %V %u', t))
print(time.strptime('2024-02-29 23:59:58', '%Y-%m-%d %H:%M:%S'), time.strptime('5 Jan 99', '%d %b %y').tm_year, time.strptime('03:04 PM', '%I:%M %p')[3:5], time.strptime('Monday 1', '%A %d').tm_wday)
print(time.gmtime(0), time.ctime(0), time.asctime(time.gmtime(1e9)), time.struct_time((2000, 1, 2, 3, 4, 5, 6, 7, 0)), time.strftime('%j', time.strptime('366 2024', '%j %Y')))
a = time.time(); b = time.perf_counter(); time.sleep(0.01); print(time.time() > a, time.perf_counter() - b >= 0.009, time.monotonic() <= time.monotonic(), time.process_time() >= 0, isinstance(time.time_ns(), int), time.thread_time() >= 0, time.timezone, time.daylight, time.tzname[0])
for f in (lambda: time.sleep(-1), lambda: time.sleep('a'), lambda: time.strptime('x', '%Y'), lambda: time.strptime('2024-13', '%Y-%m'), lambda: time.strptime('2024 x', '%Y'), lambda: time.strptime('a', '%Q'), lambda: time.gmtime('a'), lambda: time.strftime(5), lambda: time.struct_time((1, 2)), lambda: time.mktime((1, 2)), lambda: time.strptime('30 Feb 2023', '%d %b %Y'), lambda: time.strftime('%Y', (1, 2)), lambda: time.asctime('x')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
