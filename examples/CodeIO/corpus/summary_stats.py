"""Numbers about numbers, without any library that does it for you."""

from collections import Counter


def middle_values(numbers: list[float]) -> dict:
    """Mean, median and most frequent value (the smallest of several)."""
    if not numbers:
        return {"mean": None, "median": None, "mode": None}
    ordered = sorted(numbers)
    n = len(ordered)
    if n % 2:
        median = ordered[n // 2]
    else:
        median = (ordered[n // 2 - 1] + ordered[n // 2]) / 2
    counts = Counter(ordered)
    mode = min(counts, key=lambda v: (-counts[v], v))
    return {"mean": round(sum(ordered) / n, 3), "median": median, "mode": mode}


def odd_ones_out(numbers: list[float], factor: float = 1.5) -> list[float]:
    """Values farther than ``factor`` box lengths from the box between the quartiles.

    Quartiles are the medians of the lower and the upper half (without the middle).

    >>> odd_ones_out([10, 12, 11, -40, 13, 12, 60])
    [-40, 60]
    """
    def median(values):
        m = len(values) // 2
        return values[m] if len(values) % 2 else (values[m - 1] + values[m]) / 2

    if len(numbers) < 4:
        return []
    ordered = sorted(numbers)
    half = len(ordered) // 2
    low, high = median(ordered[:half]), median(ordered[-half:])
    reach = factor * (high - low)
    return [x for x in numbers if x < low - reach or x > high + reach]


def tally(numbers: list[int], width: int = 10) -> dict[str, int]:
    """Histogram: how many numbers fall into 0-9, 10-19 and so on; empty bins are left out."""
    width = max(abs(width), 1)
    bins = Counter(n // width for n in numbers)
    return {f"{b * width}-{b * width + width - 1}": bins[b] for b in sorted(bins)}
