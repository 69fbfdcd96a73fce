"""Dates without the clock: everything is worked out from the numbers that are given."""

from datetime import date, timedelta

DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def days_in_month(year: int, month: int) -> int:
    """Days of a month in the Gregorian calendar; months outside 1..12 wrap round.

    >>> days_in_month(2024, 2)
    29
    """
    month = (month - 1) % 12 + 1
    if month == 2:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31


def working_day_after(start: str = "2024-03-01", days: int = 5, holidays: list[str] | None = None) -> str:
    """The date (YYYY-MM-DD) that lies some working days after a start.

    Weekends and holidays do not count.

    >>> working_day_after("2024-03-28", 2, ["2024-03-29", "2024-04-01"])
    '2024-04-03'
    """
    free = set(holidays or [])
    day = date.fromisoformat(start)
    left = min(days, 365)
    while left > 0:
        day += timedelta(days=1)
        if day.weekday() < 5 and day.isoformat() not in free:
            left -= 1
    return day.isoformat()


def easter_sunday(year: int) -> str:
    """Day and month of Easter in the Gregorian calendar, for example '31 March'."""
    moon_year = year % 19
    century, rest = divmod(year, 100)
    skipped, quarter = divmod(century, 4)
    lunar = (century - (century + 8) // 25 + 1) // 3
    full_moon = (19 * moon_year + century - skipped - lunar + 15) % 30
    leap, odd = divmod(rest, 4)
    weekday = (32 + 2 * quarter + 2 * leap - full_moon - odd) % 7
    late = (moon_year + 11 * full_moon + 22 * weekday) // 451
    month, day = divmod(full_moon + weekday - 7 * late + 114, 31)
    return f"{day + 1} {'March' if month == 3 else 'April'}"


def month_page(first_weekday: int, days: int) -> list[str]:
    """Rows of a wall calendar, Monday first; ``first_weekday`` 0 is Monday."""
    cells = ["  "] * (first_weekday % 7) + [f"{d:2d}" for d in range(1, min(days, 31) + 1)]
    return [" ".join(cells[i:i + 7]) for i in range(0, len(cells), 7)]
