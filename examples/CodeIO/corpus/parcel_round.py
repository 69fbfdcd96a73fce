"""A courier in a city of blocks."""


def blocks_walked(stops: list[tuple[int, int]]) -> int:
    """Blocks from the depot (0, 0) by all stops in order and back again.

    >>> blocks_walked([(2, 3), (5, 3)])
    16
    """
    x = y = total = 0
    for nx, ny in stops + [(0, 0)]:
        total += abs(nx - x) + abs(ny - y)
        x, y = nx, ny
    return total


def loads(weights: list[int], capacity: int) -> list[list[int]]:
    """Trips of a bicycle that takes parcels in the given order as long as they fit.

    A parcel that is too heavy for the bicycle travels alone.
    """
    trips: list[list[int]] = []
    inside = 0
    for weight in weights:
        if trips and inside + weight <= capacity:
            trips[-1].append(weight)
            inside += weight
        else:
            trips.append([weight])
            inside = weight
    return trips


def street_paths(east: int, north: int, closed: list[list[int]] | None = None) -> int:
    """Shortest ways to a corner ``east`` and ``north`` of here that avoid closed corners.

    >>> street_paths(2, 2, [[1, 1]])
    2
    """
    east, north = max(0, min(east, 15)), max(0, min(north, 15))
    shut = {(c[0], c[1]) for c in closed or [] if len(c) >= 2}
    ways = [[0] * (north + 1) for _ in range(east + 1)]
    for x in range(east + 1):
        for y in range(north + 1):
            if (x, y) in shut:
                continue
            if x == y == 0:
                ways[x][y] = 1
            else:
                ways[x][y] = (ways[x - 1][y] if x else 0) + (ways[x][y - 1] if y else 0)
    return ways[east][north]
