"""Small simulations of waiting and moving."""
import heapq
from typing import Dict, List


def counters_busy(arrivals: List[int], service: int, counters: int = 2) -> Dict[str, int]:
    """People come to counters that all take the same time for everybody.

    Gives the longest wait and the minute in which the last one is done.
    """
    free = [0] * max(counters, 1)
    longest = last = 0
    for arrival in sorted(arrivals):
        at = heapq.heappop(free)
        start = max(arrival, at)
        longest = max(longest, start - arrival)
        last = max(last, start + service)
        heapq.heappush(free, start + service)
    return {"longest_wait": longest, "last_done": last}


def elevator_floors(start: int, calls: List[int]) -> List[int]:
    """Order in which a lift serves calls: up to the highest first, then down."""
    up = sorted(f for f in set(calls) if f >= start)
    down = sorted((f for f in set(calls) if f < start), reverse=True)
    return up + down


def water_tank(level: int, capacity: int, flows: List[int]) -> Dict[str, int]:
    """A tank with an overflow: what is inside at the end, what ran over, how often it was dry."""
    spilled = dry = 0
    for flow in flows:
        level += flow
        if level > capacity:
            spilled += level - capacity
            level = capacity
        if level <= 0:
            dry += 1
            level = 0
    return {"level": level, "spilled": spilled, "dry": dry}


def bounce_heights(height: float, keep: float = 0.5, stop: float = 1.0) -> List[float]:
    """Heights of a ball after each bounce, until one is below ``stop``."""
    heights: List[float] = []
    if not 0 <= keep <= 0.9:
        keep = 0.9
    while height >= stop and len(heights) < 15:
        height = round(height * keep, 3)
        heights.append(height)
    return heights
