"""Bookings are (start, end) pairs in minutes; the end minute is free again."""


def rooms_needed(bookings: list[tuple[int, int]]) -> int:
    """How many rooms must exist so that all bookings can take place?

    >>> rooms_needed([(0, 30), (15, 45), (30, 60)])
    2
    """
    events = []
    for start, end in bookings:
        if start < end:
            events.append((start, 1))
            events.append((end, -1))
    # at the same minute a room is handed back (-1) before it is taken (+1)
    events.sort()
    busy = most = 0
    for _, change in events:
        busy += change
        most = max(most, busy)
    return most


def free_gaps(bookings: list[tuple[int, int]], opening: int, closing: int) -> list[list[int]]:
    """The times between opening and closing in which nobody has booked.

    >>> free_gaps([(60, 90), (80, 120)], 0, 180)
    [[0, 60], [120, 180]]
    """
    gaps = []
    clock = opening
    for start, end in sorted(bookings):
        if start > clock:
            gaps.append([clock, min(start, closing)])
        clock = max(clock, end)
        if clock >= closing:
            break
    if clock < closing:
        gaps.append([clock, closing])
    return gaps
