import calendar
from calendar import isleap, leapdays, monthrange, weekday, monthcalendar, Calendar, HTMLCalendar, TextCalendar, setfirstweekday, firstweekday, SUNDAY, prmonth
print(calendar.month(2024, 2), calendar.calendar(2023), sep='\n')
print(isleap(1900), isleap(2000), isleap(2024), leapdays(1900, 2024), monthrange(2024, 2), weekday(2024, 7, 4), monthcalendar(2024, 2))
print(list(calendar.day_name), list(calendar.month_abbr), calendar.month_name[3], calendar.day_abbr[-1], len(calendar.month_name), calendar.month_name[1:3])
c = Calendar(6)
print(list(c.iterweekdays()), c.monthdayscalendar(2023, 10), [str(d) for d in c.itermonthdates(2023, 10)][:9], c.monthdays2calendar(2023, 2)[0])
print(list(Calendar().itermonthdays4(2024, 1))[:3], len(c.yeardayscalendar(2023)), calendar.timegm((2024, 1, 1, 0, 0, 0)))
print(HTMLCalendar().formatmonth(2024, 2))
setfirstweekday(SUNDAY)
prmonth(2023, 5)
print(calendar.weekheader(3), firstweekday())
for f in (lambda: monthrange(2024, 13), lambda: setfirstweekday(9), lambda: weekday(2023, 2, 30)):
    try:
        print(f())
    except ValueError as e:
        print(type(e).__name__, e)
print(TextCalendar(6).formatmonth(2024, 9, w=3), TextCalendar().formatyear(2024, m=4)[:300])
