"""Board games on hexagons, with axial coordinates q and r."""

DIRECTIONS = {"e": (1, 0), "ne": (1, -1), "nw": (0, -1), "w": (-1, 0), "sw": (-1, 1), "se": (0, 1)}


def hex_distance(q1: int, r1: int, q2: int, r2: int) -> int:
    """Fewest moves between two cells."""
    dq, dr = q2 - q1, r2 - r1
    return max(abs(dq), abs(dr), abs(dq + dr))


def follow_hexes(moves: list[str]) -> list[int]:
    """Where moves such as 'ne' and 'w' lead from cell [0, 0]; unknown moves stand still.

    >>> follow_hexes(["ne", "ne", "w"])
    [1, -2]
    """
    q = r = 0
    for move in moves:
        dq, dr = DIRECTIONS.get(move.strip().lower(), (0, 0))
        q, r = q + dq, r + dr
    return [q, r]


def cells_within(radius: int) -> list[int]:
    """Number of cells in each ring around a cell, and all of them in the last place.

    >>> cells_within(2)
    [1, 6, 12, 19]
    """
    rings = [1] + [6 * k for k in range(1, radius + 1)]
    return rings + [sum(rings)]
