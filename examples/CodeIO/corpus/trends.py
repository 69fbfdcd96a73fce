"""Straight lines, ranks and changes."""
import math


def fit_line(xs: list[float], ys: list[float]) -> list[float] | None:
    """Slope and intercept of the least-squares line, or None if there is none."""
    n = min(len(xs), len(ys))
    if n < 2:
        return None
    xs, ys = xs[:n], ys[:n]
    mx, my = sum(xs) / n, sum(ys) / n
    spread = sum((x - mx) ** 2 for x in xs)
    if spread == 0:
        return None
    slope = sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / spread
    return [round(slope, 4), round(my - slope * mx, 4)]


def shared_ranks(values: list[float]) -> list[float]:
    """Rank of every value from 1 for the smallest; equal values share the mean of their ranks.

    >>> shared_ranks([10, 30, 10, 20])
    [1.5, 4.0, 1.5, 3.0]
    """
    ordered = sorted(values)
    ranks = []
    for v in values:
        below = sum(x < v for x in ordered)
        same = sum(x == v for x in ordered)
        ranks.append(below + (same + 1) / 2)
    return ranks


def smooth(values: list[float], weight: float = 0.5) -> list[float]:
    """Exponential smoothing: each output is weight * new + (1 - weight) * last output."""
    weight = min(max(weight, 0.0), 1.0)
    out: list[float] = []
    for v in values:
        out.append(v if not out else round(weight * v + (1 - weight) * out[-1], 3))
    return out


def growth_word(start: float, end: float, years: int) -> str:
    """Yearly growth in percent, in words.

    Args:
        start: value at the beginning, positive
        end: value at the end, positive
        years: years between the two, at least one
    """
    if start <= 0 or end <= 0 or years < 1:
        return "cannot tell"
    rate = 100 * (math.pow(end / start, 1 / years) - 1)
    if abs(rate) < 0.05:
        return "flat"
    return f"{'up' if rate > 0 else 'down'} {abs(rate):.1f}% a year"
