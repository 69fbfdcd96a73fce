"""Polygons are lists of (x, y) corners, in order around the shape."""


def signed_area(corners: list[tuple[int, int]]) -> float:
    """Area by the surveyor's formula: positive if the corners run anticlockwise.

    >>> signed_area([(0, 0), (4, 0), (4, 3)])
    6.0
    """
    twice = 0
    for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1]):
        twice += x1 * y2 - x2 * y1
    return twice / 2


def is_inside(corners: list[tuple[int, int]], x: float, y: float) -> bool:
    """Is the point inside? A ray to the right crosses the edge an odd number of times.

    >>> is_inside([(0, 0), (4, 0), (4, 4), (0, 4)], 1, 3)
    True
    """
    inside = False
    for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1]):
        if (y1 > y) != (y2 > y):
            at = x1 + (y - y1) * (x2 - x1) / (y2 - y1)
            if x < at:
                inside = not inside
    return inside


def grid_points(width: int, height: int) -> dict[str, int]:
    """Lattice points of the right triangle (0,0), (width,0), (0,height), by Pick's theorem."""
    from math import gcd

    if width <= 0 or height <= 0:
        return {"edge": 0, "inner": 0}
    edge = width + height + gcd(width, height)
    inner = (width * height - edge + 2) // 2
    return {"edge": edge, "inner": inner}
