"""Lengths of time between people and machines."""

import re

SECONDS = {"d": 86400, "h": 3600, "m": 60, "s": 1}


def span_seconds(text: str) -> int:
    """Seconds in a span such as '1h 30m' or '2d5s'; numbers without a unit do not count.

    >>> span_seconds("1h 30m")
    5400
    """
    return sum(int(n) * SECONDS[unit] for n, unit in re.findall(r"(\d+)\s*([dhms])", text))


def human_span(seconds: int) -> str:
    """The two largest units of a span, as in '2h 5m'; negative spans have a minus."""
    if seconds == 0:
        return "0s"
    left = abs(seconds)
    parts = []
    for unit, size in SECONDS.items():
        n, left = divmod(left, size)
        if n:
            parts.append(f"{n}{unit}")
    return ("-" if seconds < 0 else "") + " ".join(parts[:2])


def stopwatch(presses: list[float]) -> float:
    """Running time of a stopwatch that is started and stopped by the same button.

    The presses are times in rising order; the last start counts only if it was stopped.
    """
    running = 0.0
    for start, stop in zip(presses[::2], presses[1::2]):
        running += stop - start
    return round(running, 3)
