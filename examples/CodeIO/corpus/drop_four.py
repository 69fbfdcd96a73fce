"""The upright board game in which you line up four."""

HEIGHT = 6
WIDTH = 7


class Board:
    def __init__(self):
        self.columns = [[] for _ in range(WIDTH)]

    def drop(self, column, piece):
        """Drop a piece; False if the column does not exist or is full."""
        if not 0 <= column < WIDTH or len(self.columns[column]) == HEIGHT:
            return False
        self.columns[column].append(piece)
        return True

    def at(self, column, row):
        if 0 <= column < WIDTH and 0 <= row < len(self.columns[column]):
            return self.columns[column][row]
        return None

    def wins_at(self, column):
        row = len(self.columns[column]) - 1
        piece = self.at(column, row)
        for dc, dr in ((1, 0), (0, 1), (1, 1), (1, -1)):
            run = 1
            for sign in (1, -1):
                c, r = column + sign * dc, row + sign * dr
                while self.at(c, r) == piece:
                    run += 1
                    c, r = c + sign * dc, r + sign * dr
            if run >= 4:
                return True
        return False


def play_drop_four(moves: list[int]) -> str:
    """Play moves (column numbers from 0), x first, and tell how it stands.

    A move that cannot be made is skipped and the same player moves again.
    """
    board = Board()
    turn = 0
    for column in moves:
        piece = "xo"[turn % 2]
        if not board.drop(column, piece):
            continue
        turn += 1
        if board.wins_at(column):
            return f"{piece} wins at move {turn}"
    return f"open after {turn} moves"


def stack_heights(moves: list[int]) -> list[int]:
    """How high each column is stacked after the moves."""
    board = Board()
    for column in moves:
        board.drop(column, "x")
    return [len(c) for c in board.columns]
