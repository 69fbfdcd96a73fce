def number_field(rows: list[str]) -> list[str]:
    """Write the number of mines around it on every free square; 'x' is a mine.

    >>> number_field(["x..", "..x"])
    ['x21', '12x']
    """
    def mines_near(r, c):
        n = 0
        for rr in range(max(r - 1, 0), min(r + 2, len(rows))):
            n += rows[rr][max(c - 1, 0):c + 2].count("x")
        return n

    return ["".join("x" if ch == "x" else str(mines_near(r, c)) for c, ch in enumerate(row))
            for r, row in enumerate(rows)]


def safe_path(mines: list[int], length: int, jump: int = 2) -> list[int]:
    """Hop over a strip of ``length`` fields, taking the longest safe hop every time.

    Starts before field 0 and returns the fields touched; it stops early when every
    field in reach holds a mine.
    """
    position = -1
    touched = []
    while position < length - 1:
        for hop in range(jump, 0, -1):
            field = position + hop
            if field < length and field not in mines:
                position = field
                touched.append(field)
                break
        else:
            break
    return touched
