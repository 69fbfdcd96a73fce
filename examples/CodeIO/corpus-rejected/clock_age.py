# expected drop: clock: an age without a day to count up to
from datetime import date


def age_in_days(year: int, month: int = 1, day: int = 1) -> int:
    return (date.today() - date(max(year, 1), (month - 1) % 12 + 1, (day - 1) % 28 + 1)).days
