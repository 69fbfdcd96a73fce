"""Axis-parallel rectangles written as left, bottom, width, height."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Rect:
    left: int
    bottom: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.left + self.width

    @property
    def top(self) -> int:
        return self.bottom + self.height

    def overlap(self, other: "Rect") -> int:
        w = min(self.right, other.right) - max(self.left, other.left)
        h = min(self.top, other.top) - max(self.bottom, other.bottom)
        return max(w, 0) * max(h, 0)


def common_area(a: tuple[int, int, int, int], b: tuple[int, int, int, int]) -> int:
    """Area that two rectangles share; each is (left, bottom, width, height).

    >>> common_area((0, 0, 4, 4), (2, 1, 5, 2))
    4
    """
    return Rect(*a).overlap(Rect(*b))


def cut_squares(width: int, height: int) -> list[int]:
    """Sides of the squares you get by cutting the largest square off again and again."""
    sides = []
    while width > 0 and height > 0:
        side = min(width, height)
        sides.append(side)
        if width > height:
            width -= side
        else:
            height -= side
    return sides


def paint_cells(strokes: list[tuple[int, int, int, int]], size: int = 6) -> list[str]:
    """Paint rectangles on a small canvas; later strokes lie on top.

    Stroke number i (from 1) is drawn with the digit i % 10, free cells are dots.

    >>> paint_cells([(0, 0, 2, 1), (1, 0, 2, 2)], 3)
    ['122', '.22', '...']
    """
    canvas = [["."] * size for _ in range(size)]
    for number, (x, y, w, h) in enumerate(strokes, 1):
        for row in range(max(y, 0), min(y + h, size)):
            for col in range(max(x, 0), min(x + w, size)):
                canvas[row][col] = str(number % 10)
    return ["".join(row) for row in canvas]
