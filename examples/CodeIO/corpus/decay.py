"""Things that become fewer."""


def half_lives(amount: float, half_life: float, limit: float) -> dict:
    """Halve an amount until it is no longer above the limit."""
    halvings = 0
    if limit > 0:
        while amount > limit:
            amount /= 2
            halvings += 1
    return {"halvings": halvings, "time": round(halvings * half_life, 3), "left": round(amount, 6)}


def medicine_level(dose: float, percent_lost: int, days: int) -> list[float]:
    """Level in the body right after each daily dose, when a part of it is lost every day."""
    keep = (100 - min(max(percent_lost, 0), 100)) / 100
    level = 0.0
    levels = []
    for _ in range(days):
        level = level * keep + dose
        levels.append(round(level, 2))
    return levels


def mix_temperatures(cups: list[tuple[float, float]]) -> float | None:
    """Temperature after pouring cups together, each given as (millilitres, degrees).

    >>> mix_temperatures([(100, 20), (300, 80)])
    65.0
    """
    volume = sum(cup[0] for cup in cups)
    if volume <= 0:
        return None
    return round(sum(ml * degrees for ml, degrees in cups) / volume, 1)
