"""Round things that come back: moons, alarms, comets."""

from math import gcd


def next_meeting(periods: list[int]) -> int:
    """Days until buses, moons or comets with these periods, all here today, meet again."""
    together = 1
    for p in periods:
        if p > 0:
            together = together * p // gcd(together, p)
    return together


def moon_phase(day: int, new_moon_day: int = 6) -> str:
    """Rough phase of the moon with a month of 29.53 days."""
    names = ["new", "waxing crescent", "first quarter", "waxing gibbous",
             "full", "waning gibbous", "last quarter", "waning crescent"]
    age = (day - new_moon_day) % 29.53
    return names[int(age / 29.53 * 8 + 0.5) % 8]


def alarm_pattern(minutes: int, every: list[int]) -> list[str]:
    """Which alarms (by letter a, b, c ...) ring in each minute; silent minutes are left out.

    >>> alarm_pattern(12, [3, 4])
    ['3:a', '4:b', '6:a', '8:b', '9:a', '12:ab']
    """
    lines = []
    for minute in range(1, min(minutes, 60) + 1):
        ringing = "".join(chr(97 + i) for i, e in enumerate(every[:26]) if e > 0 and minute % e == 0)
        if ringing and len(lines) < 15:
            lines.append(f"{minute}:{ringing}")
    return lines
