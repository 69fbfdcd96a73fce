"""Darts, played down from 301."""

RING = [20, 1, 18, 4, 13, 6, 10, 15, 2, 17, 3, 19, 7, 16, 8, 11, 14, 9, 12, 5]


def dart_value(dart: str) -> int:
    """Value of a dart such as 'T20' (triple), 'D5' (double), '7' or 'BULL'.

    >>> dart_value("T20"), dart_value("bull"), dart_value("x")
    (60, 50, 0)
    """
    dart = dart.strip().upper()
    if dart == "BULL":
        return 50
    times = {"T": 3, "D": 2}.get(dart[:1], 1)
    number = dart[1:] if times > 1 else dart
    if number.isdigit() and 1 <= int(number) <= 20:
        return times * int(number)
    return 25 if dart == "25" else 0


def leg(start: int, darts: list[str]) -> dict:
    """Throw from ``start`` down to exactly zero, three darts a visit.

    A visit that goes below zero, or to one, is taken back as a whole. The last dart must
    be a double or the bull.
    """
    left = start
    for i in range(0, len(darts), 3):
        score = left
        for n, dart in enumerate(darts[i:i + 3]):
            score -= dart_value(dart)
            double = dart.strip().upper().startswith("D") or dart.strip().upper() == "BULL"
            if score == 0 and double:
                return {"left": 0, "thrown": i + n + 1}
            if score <= 1:
                score = left
                break
        left = score
    return {"left": left, "thrown": len(darts)}


def neighbours_on_board(number: int) -> list[int]:
    """The two fields beside a number on the ring, the left one (anticlockwise) first."""
    if number not in RING:
        return []
    i = RING.index(number)
    return [RING[i - 1], RING[(i + 1) % len(RING)]]
