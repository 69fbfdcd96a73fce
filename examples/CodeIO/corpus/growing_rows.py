"""Sequences in which each number comes from the ones before."""

from functools import lru_cache


def last_in_circle(people: int, step: int = 2) -> list[int]:
    """Order in which people (from 1) leave a circle when every ``step``-th goes."""
    circle = list(range(1, min(people, 19) + 1))
    order = []
    at = 0
    while circle:
        at = (at + max(step, 1) - 1) % len(circle)
        order.append(circle.pop(at))
    return order


def stair_ways(steps: int, strides: list[int]) -> int:
    """In how many ways can stairs be climbed with the given strides? Order matters.

    >>> stair_ways(4, [1, 2])
    5
    """
    allowed = sorted({s for s in strides if s > 0})

    @lru_cache(maxsize=None)
    def ways(left: int) -> int:
        if left == 0:
            return 1
        return sum(ways(left - s) for s in allowed if s <= left)

    return ways(min(max(steps, 0), 60))


def digit_row(seed: int, length: int) -> list[int]:
    """Add the digits of the last number to it: 13, 17, 25, 32 ..."""
    row = [abs(seed)]
    while len(row) < min(length, 15):
        row.append(row[-1] + sum(map(int, str(row[-1]))))
    return row


def triangle_row(n: int, modulus: int = 0) -> list[int]:
    """Row ``n`` of Pascal's triangle, reduced by a modulus if there is one."""
    row = [1]
    for _ in range(min(n, 12)):
        row = [a + b for a, b in zip([0] + row, row + [0])]
    return [v % modulus for v in row] if modulus > 0 else row
