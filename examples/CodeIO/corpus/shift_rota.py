"""Little helpers for the rota that hangs in the staff kitchen."""

from itertools import cycle


def assign_shifts(names: list[str], days: int, per_day: int) -> list[list[str]]:
    """Hand out shifts in turn.

    The list of names is walked round and round; every day takes the next
    ``per_day`` people. Nobody is put twice on one day, so a day never holds more
    people than there are names.
    """
    if not names:
        return []
    per_day = min(per_day, len(names))
    turn = cycle(names)
    return [[next(turn) for _ in range(per_day)] for _ in range(days)]


def longest_rest(worked: list[int]) -> int:
    """Longest stretch of free days strictly between two worked days.

    ``worked`` holds day numbers in any order and may name a day twice.
    """
    days = sorted(set(worked))
    best = 0
    for before, after in zip(days, days[1:]):
        best = max(best, after - before - 1)
    return best


def overtime_pay(hours: list[float], rate: float, limit: float = 8.0) -> float:
    """Pay for a row of days, where hours past ``limit`` count one and a half."""
    total = 0.0
    for h in hours:
        if h < 0:
            continue
        normal = min(h, limit)
        extra = max(h - limit, 0)
        total += rate * (normal + 1.5 * extra)
    return round(total, 2)


if __name__ == "__main__":
    print(assign_shifts(["Ada", "Bo", "Cy"], 4, 2))
    print(longest_rest([3, 9, 1, 4]))
    print(overtime_pay([8, 10, 6.5], 20))
