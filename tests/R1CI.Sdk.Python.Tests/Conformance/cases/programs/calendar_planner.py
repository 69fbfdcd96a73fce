# Dates: months drawn by hand and by calendar, business days, recurring events, ages, parsing and ISO weeks.
import calendar
from collections import defaultdict
from datetime import date, datetime, time, timedelta, timezone

HOLIDAYS = {date(2024, 1, 1), date(2024, 12, 25), date(2024, 12, 26)}


def month_text(year, month, marked=()):
    first = date(year, month, 1)
    days = (first.replace(month=month % 12 + 1, year=year + month // 12) - first).days
    cells = ['  '] * first.weekday() + [f'{d:2}' if d not in marked else f'[{d}]'[-3:] for d in range(1, days + 1)]
    rows = [' '.join(cells[i:i + 7]) for i in range(0, len(cells), 7)]
    return '\n'.join([f'{first:%B %Y}'.center(20).rstrip(), 'Mo Tu We Th Fr Sa Su', *rows])


def business_days(start, count):
    day, step = start, timedelta(days=1 if count > 0 else -1)
    while count:
        day += step
        if day.weekday() < 5 and day not in HOLIDAYS:
            count -= 1 if count > 0 else -1
    return day


def every(start, *, months=0, days=0, until):
    n = 0
    while True:
        total = start.month - 1 + months * n
        year, month = start.year + total // 12, total % 12 + 1
        day = min(start.day, calendar.monthrange(year, month)[1])
        when = date(year, month, day) + timedelta(days=days * n)
        if when > until:
            return
        yield when
        n += 1


def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


print(month_text(2024, 2, {29}))
print(calendar.month(2024, 2), end='')
print(business_days(date(2024, 12, 23), 3), business_days(date(2024, 1, 2), -1), business_days(date(2024, 6, 7), 1))
print(*every(date(2024, 1, 31), months=1, until=date(2024, 6, 30)))
print(*every(date(2023, 12, 25), days=100, until=date(2024, 12, 31)), sep=' | ')
print([age(date(2000, 2, 29), d) for d in (date(2024, 2, 28), date(2024, 2, 29), date(2001, 3, 1))])
weeks = defaultdict(list)
for d in (date(2024, 12, 30) + timedelta(n) for n in range(0, 10, 3)):
    weeks[d.isocalendar()[:2]].append(d.strftime('%a %d.%m.'))
print(dict(weeks), date.fromisocalendar(2025, 1, 1), date(2021, 1, 3).isocalendar())
for text, form in [('03/14/15', '%m/%d/%y'), ('2024-02-30', '%Y-%m-%d'), ('1 Mar 2024 5:07PM', '%d %b %Y %I:%M%p'), ('12h', '%H'), ('2024-060', '%Y-%j')]:
    try:
        print(datetime.strptime(text, form))
    except ValueError as e:
        print(e)
start = datetime(2024, 3, 30, 22, 15)
gap = datetime(2024, 4, 1, 1, 5, 30) - start
print(gap, gap.days, gap.seconds, gap.total_seconds(), divmod(gap, timedelta(hours=1)), gap / 2, -gap, abs(-gap) == gap, gap * 1.5)
zone = timezone(timedelta(hours=5, minutes=30), 'IST')
moment = datetime(2024, 1, 1, 3, tzinfo=zone)
print(moment, moment.astimezone(timezone.utc), moment.isoformat(), moment.tzname(), f'{moment:%H:%M %z}', moment == moment.astimezone(timezone.utc))
print(time(9, 30) < time(10), time.fromisoformat('09:30:15'), datetime.combine(date(2024, 5, 5), time(1, 2, 3, 4)), date.min, datetime.max)
print(sum((calendar.isleap(y) for y in range(1900, 2101))), calendar.leapdays(2000, 2025), calendar.day_name[date(1999, 12, 31).weekday()])
print([d for d in calendar.Calendar(6).itermonthdays(2024, 9)][:10], calendar.monthcalendar(2023, 2)[0], date(2024, 1, 31).replace(day=1))
for bad in (lambda: date(2023, 2, 29), lambda: start - date(2024, 1, 1), lambda: moment < start, lambda: date(2024, 1, 31).replace(month=2), lambda: timedelta(days=10 ** 10)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(repr(start), repr(gap), start.timetuple()[:6], date.fromordinal(738000), (date(2024, 12, 25) - date(2024, 2, 29)).days, start.replace(hour=0).ctime())
