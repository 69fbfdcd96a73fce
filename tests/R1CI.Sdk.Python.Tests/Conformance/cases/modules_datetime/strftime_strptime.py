from datetime import datetime, date, time, timezone, timedelta
d = datetime(2024, 3, 5, 7, 8, 9, 42)
for c in 'aAwdbBmyYHIpMSfzZjUWcxXGuV%':
    print(c, repr(d.strftime('%' + c)), end='; ')
print()
print(d.strftime('%Y年%m月 %-d %e'), date(2024, 12, 30).strftime('%G-W%V-%u %U %W'), time(13, 5).strftime('%I:%M %p'), f'{d:%d/%m/%Y %H:%M}', format(d, ''), f'{d.date():%A}', d.strftime(''), d.replace(tzinfo=timezone(timedelta(hours=5, minutes=30))).strftime('%z %Z'))
cases = [('2024-03-05', '%Y-%m-%d'), ('05/03/24 14:30', '%d/%m/%y %H:%M'), ('March 5, 2024', '%B %d, %Y'), ('Tue Mar  5 07:08:09 2024', '%c'), ('7:08 PM', '%I:%M %p'), ('2024-065', '%Y-%j'), ('12:30:45.5', '%H:%M:%S.%f'), ('2024-03-05T07:08:09+0530', '%Y-%m-%dT%H:%M:%S%z'), ('2024-03-05 UTC', '%Y-%m-%d %Z'), ('2024 10 1', '%Y %W %w'), ('2024-W10-2', '%G-W%V-%u'), ('03/05/24', '%x'), ('100%', '100%%'), ('tuesday', '%A'), ('1 jan 70', '%d %b %y'), ('1 jan 68', '%d %b %y'), ('2024-1-2', '%Y-%m-%d'), ('20240305', '%Y%m%d'), ('12 AM', '%I %p'), ('Z', '%z'), ('  5', ' %d')]
for text, form in cases:
    print(repr(datetime.strptime(text, form)))
for text, form in [('2024-02-30', '%Y-%m-%d'), ('2024-03-05x', '%Y-%m-%d'), ('x', '%Y'), ('24', '%Y'), ('13/2024', '%m/%Y'), ('a', '%Q'), ('5', '%'), ('', '%d'), ('2024-03-05', '%Y/%m/%d'), ('366 2023', '%j %Y'), ('60', '%S'), (5, '%d'), ('25:00', '%H:%M'), ('2024-W10', '%G-W%V'), ('+25:00', '%z')]:
    try:
        print(datetime.strptime(text, form))
    except Exception as e:
        print(type(e).__name__, e)
