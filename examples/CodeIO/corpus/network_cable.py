"""Cables between buildings on a campus."""


def cheapest_cables(distances: list[list[int]]) -> int:
    """Least length of cable that joins all buildings.

    ``distances[i][j]`` is the length from building i to building j; the matrix is
    symmetric, and 0 off the diagonal means that no cable can be laid there. Gives -1 when
    some building stays dark.

    >>> cheapest_cables([[0, 4, 1], [4, 0, 2], [1, 2, 0]])
    3
    """
    n = len(distances)
    if n == 0:
        return 0
    joined = {0}
    total = 0
    while len(joined) < n:
        best = None
        for i in joined:
            for j in range(n):
                length = distances[i][j]
                if j not in joined and length > 0 and (best is None or (length, j) < best):
                    best = (length, j)
        if best is None:
            return -1
        total += best[0]
        joined.add(best[1])
    return total


def two_colours(walls: dict[str, list[str]]) -> dict[str, str] | None:
    """Paint rooms red and blue so that rooms with a common wall differ, if possible.

    >>> two_colours({"hall": ["bath"], "bath": ["study"]})
    {'bath': 'red', 'hall': 'blue', 'study': 'blue'}
    """
    near: dict[str, set] = {}
    for room, others in walls.items():
        near.setdefault(room, set())
        for other in others:
            near[room].add(other)
            near.setdefault(other, set()).add(room)
    colour: dict[str, str] = {}
    for first in sorted(near):
        if first in colour:
            continue
        colour[first] = "red"
        todo = [first]
        while todo:
            room = todo.pop()
            wanted = "blue" if colour[room] == "red" else "red"
            for other in sorted(near[room]):
                if other not in colour:
                    colour[other] = wanted
                    todo.append(other)
                elif colour[other] != wanted:
                    return None
    return dict(sorted(colour.items()))
