def longest_chain(tiles: list[tuple[int, int]]) -> int:
    """Length of the longest line of dominoes whose touching ends are equal.

    Tiles may be turned round. All orders are tried, so keep the bag small.

    >>> longest_chain([(1, 2), (3, 2), (5, 6)])
    2
    """
    def extend(end, left):
        best = 0
        for i, (a, b) in enumerate(left):
            rest = left[:i] + left[i + 1:]
            if a == end:
                best = max(best, 1 + extend(b, rest))
            if b == end and a != b:
                best = max(best, 1 + extend(a, rest))
        return best

    tiles = tiles[:7]
    ends = {e for tile in tiles for e in tile}
    return max((extend(e, tiles) for e in ends), default=0)


def tiles_in_set(highest: int) -> dict:
    """Tiles and dots of a full set of dominoes from blank-blank to the highest double."""
    tiles = dots = 0
    for a in range(highest + 1):
        for b in range(a, highest + 1):
            tiles += 1
            dots += a + b
    return {"tiles": tiles, "dots": dots}


def topple(gaps: list[int], height: int) -> int:
    """Push the first domino of a row: how many fall?

    ``gaps[i]`` is the distance between domino i and the next one. A falling domino
    reaches the next if the gap is less than its height.
    """
    fallen = 1
    for gap in gaps:
        if gap >= height:
            break
        fallen += 1
    return fallen
