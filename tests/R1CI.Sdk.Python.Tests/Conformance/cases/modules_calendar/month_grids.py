# Month matrices, iterators, first weekday, text months and years, date arithmetic at month ends, errors.
import calendar
from datetime import date

print(calendar.month(2024, 2)); print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2023, 10, w=3))
cal = calendar.Calendar(firstweekday=6)
print(cal.monthdayscalendar(2021, 2), calendar.monthcalendar(2021, 2), cal.monthdays2calendar(2024, 9)[0], list(cal.iterweekdays()))
print([str(d) for d in cal.itermonthdates(2024, 3)][:3], list(calendar.Calendar().itermonthdays(2024, 4))[:9], list(calendar.Calendar().itermonthdays2(2024, 6))[-2:], list(calendar.Calendar().itermonthdays3(2024, 12))[-1], list(calendar.Calendar().itermonthdays4(2024, 12))[0])
print(calendar.monthrange(2023, 2), calendar.monthrange(2000, 2), calendar.weekday(2024, 7, 4), calendar.isleap(1900), calendar.isleap(2000), calendar.leapdays(2000, 2025), calendar.firstweekday())
print(list(calendar.day_name), list(calendar.month_abbr), calendar.day_abbr[2], calendar.month_name[0] == '', calendar.month_name[-1], calendar.day_name[1:3], len(calendar.month_name))
print(calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.timegm((1969, 12, 31, 23, 59, 59, 0, 0, 0)), calendar.MONDAY, calendar.SUNDAY, calendar.January if hasattr(calendar, 'January') else None)
thanksgiving = [w[calendar.THURSDAY] for w in calendar.monthcalendar(2024, 11) if w[calendar.THURSDAY]][3]
last_friday = max(w[calendar.FRIDAY] for w in calendar.monthcalendar(2024, 5))
print(thanksgiving, last_friday, [m for m in range(1, 13) if len(calendar.monthcalendar(2026, m)) == 4], sum(calendar.monthrange(2023, m)[1] for m in range(1, 13)))
calendar.setfirstweekday(calendar.WEDNESDAY); print(calendar.week(calendar.monthcalendar(2024, 1)[0] and [(0, 2), (1, 3)], 2) if hasattr(calendar, 'week') else '', calendar.weekheader(3), calendar.firstweekday()); calendar.setfirstweekday(0)
print(calendar.TextCalendar().formatyear(2025, m=4)[:420])
print(calendar.HTMLCalendar().formatmonth(2024, 2)[:240])
for bad in (lambda: calendar.monthrange(2024, 13), lambda: calendar.monthrange(2024, 0), lambda: calendar.setfirstweekday(7), lambda: calendar.weekday(2023, 2, 29), lambda: calendar.month_name[13], lambda: calendar.Calendar(9).firstweekday, lambda: calendar.timegm((1,)), lambda: calendar.month(2024, 'x')):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
