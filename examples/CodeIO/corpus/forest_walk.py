def ant_steps(size: int, steps: int) -> list[str]:
    """Langton's ant on a small torus, starting in the middle and looking up.

    On a white cell (.) it turns right, on a black one (#) left; it changes the colour
    of the cell and goes one step ahead.
    """
    size = max(1, min(size, 9))
    black = set()
    r = c = size // 2
    dr, dc = -1, 0
    for _ in range(min(steps, 200)):
        if (r, c) in black:
            black.remove((r, c))
            dr, dc = -dc, dr
        else:
            black.add((r, c))
            dr, dc = dc, -dr
        r, c = (r + dr) % size, (c + dc) % size
    return ["".join("#" if (i, j) in black else "." for j in range(size)) for i in range(size)]


def fire_minutes(rows: list[str]) -> int:
    """Minutes until a fire ends: 'f' burns, 't' is a tree, everything else does not burn.

    A tree burns in the minute after one of its four neighbours.

    >>> fire_minutes(["ftt", "..t"])
    3
    """
    burning = {(r, c) for r, row in enumerate(rows) for c, ch in enumerate(row) if ch == "f"}
    trees = {(r, c) for r, row in enumerate(rows) for c, ch in enumerate(row) if ch == "t"}
    minutes = 0
    while True:
        caught = {(r + dr, c + dc) for r, c in burning for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0))} & trees
        if not caught:
            return minutes
        trees -= caught
        burning = caught
        minutes += 1


def fox_and_hares(hares: int, foxes: int, seasons: int) -> list[list[int]]:
    """Numbers of hares and foxes by season.

    Each season hares grow by half, every fox eats two of them; a third of the foxes die
    if the hares do not suffice, otherwise there is one new fox for every four.
    """
    log = [[hares, foxes]]
    for _ in range(min(seasons, 8)):
        hares += hares // 2
        wanted = 2 * foxes
        if wanted > hares:
            hares = 0
            foxes -= (foxes + 2) // 3
        else:
            hares -= wanted
            foxes += foxes // 4
        log.append([hares, foxes])
    return log
