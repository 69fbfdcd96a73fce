"""Maps are lists of strings of equal length: '#' is land, everything else is water."""


def _cells(rows):
    return {(r, c) for r, row in enumerate(rows) for c, ch in enumerate(row) if ch == "#"}


def _neighbours(cell):
    r, c = cell
    return ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1))


def island_sizes(rows: list[str]) -> list[int]:
    """Sizes of the islands, largest first; cells touch at their sides only.

    >>> island_sizes(["##.", "..#", "#.#"])
    [2, 2, 1]
    """
    land = _cells(rows)
    sizes = []
    while land:
        stack = [land.pop()]
        size = 0
        while stack:
            cell = stack.pop()
            size += 1
            for near in _neighbours(cell):
                if near in land:
                    land.remove(near)
                    stack.append(near)
        sizes.append(size)
    return sorted(sizes, reverse=True)


def coast_length(rows: list[str]) -> int:
    """Length of all coasts in cell sides; the edge of the map is water.

    >>> coast_length(["##", ".#"])
    8
    """
    land = _cells(rows)
    return sum(near not in land for cell in land for near in _neighbours(cell))


def rising_tide(heights: list[int], tides: list[int]) -> list[int]:
    """How many separate peaks of a mountain ridge stick out at each water level.

    A column of the ridge is dry if it is higher than the water; dry columns side by side
    are one peak.
    """
    answer = []
    for level in tides:
        peaks = 0
        dry_before = False
        for h in heights:
            dry = h > level
            if dry and not dry_before:
                peaks += 1
            dry_before = dry
        answer.append(peaks)
    return answer
