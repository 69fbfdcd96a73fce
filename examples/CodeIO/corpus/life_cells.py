"""Cells that live, starve and are born."""


def next_generation(rows: list[str]) -> list[str]:
    """One step of Conway's rules on a board with dead borders; '*' is alive.

    >>> next_generation([".*.", ".*.", ".*."])
    ['...', '***', '...']
    """
    alive = {(r, c) for r, row in enumerate(rows) for c, ch in enumerate(row) if ch == "*"}

    def near(r, c):
        return sum((r + dr, c + dc) in alive
                   for dr in (-1, 0, 1) for dc in (-1, 0, 1) if dr or dc)

    return ["".join("*" if near(r, c) == 3 or ((r, c) in alive and near(r, c) == 2) else "."
                    for c in range(len(row)))
            for r, row in enumerate(rows)]


def rule_line(cells: str, rule: int, steps: int = 1) -> str:
    """Elementary automaton on a ring of 0 and 1; anything but '1' counts as 0.

    Bit number 4*left + 2*self + right of ``rule`` is the new value of a cell.

    >>> rule_line("00100", 90)
    '01010'
    """
    bits = [1 if ch == "1" else 0 for ch in cells]
    n = len(bits)
    for _ in range(min(steps, 50)):
        bits = [rule >> (4 * bits[i - 1] + 2 * bits[i] + bits[(i + 1) % n]) & 1 for i in range(n)]
    return "".join(map(str, bits))


def colony_history(start: int, years: int) -> list[int]:
    """A bird colony: it grows by a half each year, but above 100 birds 60 leave."""
    sizes = [start]
    for _ in range(years):
        birds = sizes[-1]
        birds += birds // 2
        if birds > 100:
            birds -= 60
        sizes.append(birds)
    return sizes
