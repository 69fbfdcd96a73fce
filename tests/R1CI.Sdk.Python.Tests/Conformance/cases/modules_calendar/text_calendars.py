import calendar
print(calendar.month(2024, 2)); print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2023, 10, 4, 1)); print(calendar.calendar(2024, m=4)[:700])
print(calendar.monthcalendar(2024, 2), calendar.monthrange(2023, 2), calendar.isleap(2000), calendar.isleap(1900), calendar.leapdays(2000, 2025), calendar.weekday(2024, 2, 29), calendar.weekheader(3), calendar.timegm((2024, 1, 1, 0, 0, 0)))
print(list(calendar.day_name), list(calendar.month_abbr), calendar.month_name[2:4], calendar.day_abbr[-1], calendar.firstweekday(), calendar.MONDAY, calendar.January)
c = calendar.Calendar(6); print(list(c.iterweekdays()), list(c.itermonthdays(2024, 2))[:10], list(c.itermonthdays2(2024, 2))[:3], list(c.itermonthdates(2024, 2))[0], c.monthdayscalendar(2024, 2)[0], c.monthdatescalendar(2024, 2)[-1][-1], len(c.yeardayscalendar(2024)), list(c.itermonthdays4(2024, 2))[0])
print(calendar.HTMLCalendar().formatmonth(2024, 2)[:200]); calendar.prmonth(2024, 3)
calendar.setfirstweekday(6); print(calendar.month(2024, 2).split('\n')[1]); calendar.setfirstweekday(0)
for f in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(9), lambda: calendar.weekday(2024, 2, 30), lambda: calendar.month_name[13], lambda: calendar.Calendar('x').getfirstweekday()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
