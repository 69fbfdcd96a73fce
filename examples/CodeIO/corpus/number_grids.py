"""Matrices as lists of rows."""
from typing import List

Grid = List[List[int]]


def snail(grid: Grid) -> List[int]:
    """Numbers of a rectangle in the order of a snail that crawls inwards, clockwise.

    >>> snail([[1, 2, 3], [4, 5, 6]])
    [1, 2, 3, 6, 5, 4]
    """
    rows = [list(r) for r in grid]
    path: List[int] = []
    while rows:
        path += rows.pop(0)
        # what is left is turned by a quarter, so that the next side lies on top
        rows = [list(column) for column in zip(*rows)][::-1]
    return path


def determinant(matrix: Grid) -> int:
    """Determinant by expanding along the first row; the empty matrix has 1.

    >>> determinant([[2, 1], [7, 4]])
    1
    """
    if not matrix:
        return 1
    total = 0
    for c, value in enumerate(matrix[0]):
        if value:
            smaller = [row[:c] + row[c + 1:] for row in matrix[1:]]
            total += (-1) ** c * value * determinant(smaller)
    return total


def saddle_points(grid: Grid) -> List[List[int]]:
    """Cells that are the largest of their row and the smallest of their column, as [row, column].

    >>> saddle_points([[9, 8, 7], [5, 3, 2], [6, 6, 7]])
    [[1, 0]]
    """
    found = []
    for r, row in enumerate(grid):
        for c, value in enumerate(row):
            if value == max(row) and value == min(other[c] for other in grid if c < len(other)):
                found.append([r, c])
    return found


def fold_sheet(grid: Grid) -> Grid:
    """Fold a sheet of numbers from right to left and add what lies on top of each other.

    The middle column of an odd sheet is not doubled.

    >>> fold_sheet([[1, 2, 3, 4], [5, 6, 7, 8]])
    [[5, 5], [13, 13]]
    """
    folded = []
    for row in grid:
        half = (len(row) + 1) // 2
        out = list(row[:half])
        for i in range(len(row) // 2):
            out[i] += row[-1 - i]
        folded.append(out)
    return folded
