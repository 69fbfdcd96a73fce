# Ages, working days, month ends, quarters, recurring dates, leap years.
from datetime import date, datetime, timedelta, time
import calendar


def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def add_months(d, n):
    year, month = divmod(d.year * 12 + d.month - 1 + n, 12)
    return d.replace(year=year, month=month + 1, day=min(d.day, calendar.monthrange(year, month + 1)[1]))


def working_days(first, last, holidays=()):
    days = (first + timedelta(n) for n in range((last - first).days + 1))
    return sum(1 for d in days if d.weekday() < 5 and d not in holidays)


print(age(date(2000, 2, 29), date(2023, 2, 28)), age(date(2000, 2, 29), date(2023, 3, 1)), age(date(1990, 12, 31), date(2024, 1, 1)))
print([str(add_months(date(2024, 1, 31), n)) for n in (1, 2, 11, 13, -2, -11)])
print(working_days(date(2024, 12, 23), date(2025, 1, 3), {date(2024, 12, 25), date(2025, 1, 1)}))
print([y for y in range(1896, 1912) if calendar.isleap(y)], calendar.leapdays(1900, 2001), date(2024, 12, 31).timetuple().tm_yday)
print([d.strftime('%a %d %b') for d in (date(2024, 3, 1) + timedelta(weeks=w) for w in range(3))], (date(2024, 3, 1) - timedelta(1)).day)
fridays = [d for m in range(1, 13) if (d := date(2026, m, 13)).weekday() == 4]
print(fridays, [str(d) for d in fridays], date.fromisoformat('2026-02-13').strftime('%A, %j'))
print([(d.isocalendar()[:2], d.isoweekday()) for d in (date(2020, 12, 31), date(2021, 1, 3), date(2021, 1, 4), date(2018, 12, 31))])
print(date.fromisocalendar(2020, 53, 7), date.fromordinal(738000), date(2024, 5, 17).toordinal(), date.min, date.max, date.resolution)
delta = datetime(2024, 3, 10, 8, 30) - datetime(2024, 2, 28, 22, 45, 10, 500)
print(delta, delta.days, delta.seconds, delta.microseconds, delta.total_seconds(), -delta, abs(-delta) == delta, str(timedelta(seconds=-1)))
hours, rest = divmod(delta, timedelta(hours=1)); print(hours, rest, delta // 7, delta / timedelta(days=1) > 10, delta % timedelta(minutes=7))
print(min(date(2024, 1, 2), date(2023, 5, 5)), sorted([time(9), time(8, 59, 59), time(8, 59, 59, 1)]), datetime.combine(date(2024, 1, 1), time.max))
print({date(2024, 1, 1): 'new'}[date(2024, 1, 1)], date(2024, 1, 1) == datetime(2024, 1, 1), hash(date(2024, 1, 1)) == hash(date(2024, 1, 1)), sum((timedelta(1), timedelta(hours=5)), timedelta()))
for bad in (lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: date(0, 1, 1), lambda: time(24), lambda: datetime(2024, 1, 1, 12, 60), lambda: date(2024, 1, 1) + 5,
            lambda: date(2024, 1, 1) < datetime(2024, 1, 1), lambda: date.max + timedelta(1), lambda: timedelta(10 ** 9 + 1), lambda: date.fromisocalendar(2021, 53, 1),
            lambda: time(8) - time(7), lambda: date(2024, 1, 1) + date(2024, 1, 1), lambda: timedelta(1) / 0, lambda: timedelta(1) // timedelta(0), lambda: date.fromordinal(0), lambda: date(2024, 4, 31).weekday()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
