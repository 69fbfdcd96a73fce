"""Toy looks at a row of closing prices."""
from typing import List, Optional


def best_trade(prices: List[int]) -> Optional[dict]:
    """Best single purchase and later sale, or None when prices never rise.

    The earliest best pair of days wins. Days count from 0.
    """
    best = None
    cheapest = 0
    for day, price in enumerate(prices):
        if price < prices[cheapest]:
            cheapest = day
        gain = price - prices[cheapest]
        if gain > 0 and (best is None or gain > best["gain"]):
            best = {"buy": cheapest, "sell": day, "gain": gain}
    return best


def crossings(prices: List[float], short: int = 2, long: int = 4) -> List[str]:
    """Days on which the short moving average crosses the long one.

    Entries look like ``'up 5'`` or ``'down 9'``.

    >>> crossings([1, 2, 3, 4, 3, 2, 1, 2, 3, 4])
    ['down 5', 'up 8']
    """
    def average(end: int, span: int) -> float:
        window = prices[end - span + 1:end + 1]
        return sum(window) / span

    short, long = sorted((max(short, 1), max(long, 1)))
    signs = []
    for day in range(long - 1, len(prices)):
        diff = average(day, short) - average(day, long)
        signs.append((day, (diff > 0) - (diff < 0)))
    out = []
    last = 0
    for day, sign in signs:
        if sign and last and sign != last:
            out.append(f"{'up' if sign > 0 else 'down'} {day}")
        if sign:
            last = sign
    return out


def longest_slump(prices: List[int]) -> int:
    """Most days in a row on which the price was below the best price seen before."""
    peak = None
    run = longest = 0
    for p in prices:
        if peak is None or p >= peak:
            peak = p
            run = 0
        else:
            run += 1
            longest = max(longest, run)
    return longest
