"""Puzzles from the back page of a newspaper."""


def pour_steps(small: int, large: int, goal: int) -> int:
    """Fewest steps to measure ``goal`` litres with two jugs, -1 if it cannot be done.

    A step fills a jug, empties one, or pours one into the other until one is full or
    empty.

    >>> pour_steps(3, 5, 4)
    6
    """
    small, large = min(abs(small), 30), min(abs(large), 30)
    states = {(0, 0)}
    seen = set(states)
    steps = 0
    while states:
        if any(goal in state for state in states):
            return steps
        following = set()
        for a, b in states:
            ab, ba = min(a, large - b), min(b, small - a)
            following |= {(small, b), (a, large), (0, b), (a, 0), (a - ab, b + ab), (a + ba, b - ba)}
        states = following - seen
        seen |= states
        steps += 1
    return -1


def row_clues(row: str) -> list[int]:
    """Clues of a picture puzzle: lengths of the runs of '#', or [0].

    >>> row_clues("##.#..###")
    [2, 1, 3]
    """
    return [len(run) for run in "".join(ch if ch == "#" else " " for ch in row).split()] or [0]


def magic_fault(square: list[list[int]]) -> str:
    """First line of a square whose sum differs from that of the first row, '' if all are equal.

    >>> magic_fault([[1, 2], [3, 4]])
    'column 1'
    """
    n = len(square)
    if any(len(row) != n for row in square) or n == 0:
        return "not a square"
    target = sum(square[0])
    for i in range(n):
        if sum(square[i]) != target:
            return f"row {i + 1}"
        if sum(row[i] for row in square) != target:
            return f"column {i + 1}"
    if sum(square[i][i] for i in range(n)) != target:
        return "diagonal down"
    if sum(square[i][n - 1 - i] for i in range(n)) != target:
        return "diagonal up"
    return ""


def tower_moves(disks: int, limit: int = 15) -> list[str]:
    """The first moves that bring a tower of disks from peg A to peg C."""
    moves: list[str] = []

    def move(n, start, goal, spare):
        if n == 0 or len(moves) >= limit:
            return
        move(n - 1, start, spare, goal)
        if len(moves) < limit:
            moves.append(start + goal)
        move(n - 1, spare, goal, start)

    move(max(0, min(disks, 10)), "A", "C", "B")
    return moves
