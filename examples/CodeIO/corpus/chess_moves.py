"""Chess squares are written 'a1' to 'h8'."""

KNIGHT = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]


def _parse(square):
    square = square.strip().lower()
    if len(square) != 2 or square[0] not in "abcdefgh" or square[1] not in "12345678":
        raise ValueError(f"no such square: {square!r}")
    return ord(square[0]) - ord("a"), int(square[1]) - 1


def _name(file, rank):
    return "abcdefgh"[file] + str(rank + 1)


def knight_jumps(square: str = "g1") -> list[str]:
    """All squares that a knight reaches from here in one jump, in alphabetical order."""
    file, rank = _parse(square)
    return sorted(_name(file + df, rank + dr) for df, dr in KNIGHT
                  if 0 <= file + df < 8 and 0 <= rank + dr < 8)


def knight_distance(start: str = "a1", goal: str = "h8") -> int:
    """Jumps a knight needs from one square to another.

    >>> knight_distance("a1", "c2")
    1
    """
    goal_at = _parse(goal)
    layer = {_parse(start)}
    seen = set(layer)
    jumps = 0
    while goal_at not in layer:
        layer = {(f + df, r + dr) for f, r in layer for df, dr in KNIGHT
                 if 0 <= f + df < 8 and 0 <= r + dr < 8} - seen
        seen |= layer
        jumps += 1
    return jumps


def unpack_rank(text: str) -> str:
    """One rank of a FEN string with a dot for every empty square.

    >>> unpack_rank("r3k2r")
    'r...k..r'
    """
    return "".join("." * int(ch) if ch.isdigit() else ch for ch in text)


def material(board: str) -> int:
    """Sum of the pieces: capitals are White's and count up, small letters count down.

    >>> material("r3k2r/8/QQ")
    8
    """
    worth = {"p": 1, "n": 3, "b": 3, "r": 5, "q": 9}
    total = 0
    for ch in board:
        value = worth.get(ch.lower(), 0)
        total += value if ch.isupper() else -value
    return total
