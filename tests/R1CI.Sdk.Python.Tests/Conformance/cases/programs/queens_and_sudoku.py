# Backtracking with generators and sets: queens on boards of several sizes, and a small sudoku with exact candidates.
def queens(n, row=0, columns=(), risks=frozenset()):
    if row == n:
        yield columns
        return
    for c in range(n):
        if (0, c) not in risks and (1, row + c) not in risks and (2, row - c) not in risks:
            yield from queens(n, row + 1, columns + (c,), risks | {(0, c), (1, row + c), (2, row - c)})


def show(columns):
    return '\n'.join(''.join('Q' if c == q else '.' for c in range(len(columns))) for q in columns)


for n in range(1, 8):
    solutions = list(queens(n))
    print(n, len(solutions), solutions[0] if solutions else None)
print(show(next(queens(6))))
print(next(queens(3), 'no solution'))

PUZZLE = '1..3..4..4..2..3'


class Sudoku:
    digits = '1234'

    def __init__(self, cells):
        self.cells = list(cells)
        self.steps = 0

    @staticmethod
    def peers(i):
        r, c = divmod(i, 4)
        for j in range(16):
            y, x = divmod(j, 4)
            if j != i and (r == y or c == x or (r // 2, c // 2) == (y // 2, x // 2)):
                yield j

    def candidates(self, i):
        used = {self.cells[j] for j in self.peers(i)}
        return [d for d in self.digits if d not in used]

    def solve(self):
        self.steps += 1
        open_cells = [(len(self.candidates(i)), i) for i, x in enumerate(self.cells) if x == '.']
        if not open_cells:
            return True
        count, i = min(open_cells)
        for d in self.candidates(i):
            self.cells[i] = d
            if self.solve():
                return True
        self.cells[i] = '.'
        return False

    def __str__(self):
        rows = [''.join(self.cells[k:k + 4]) for k in range(0, 16, 4)]
        return '\n--+--\n'.join('\n'.join(f'{r[:2]}|{r[2:]}' for r in pair) for pair in zip(rows[::2], rows[1::2]))


game = Sudoku(PUZZLE)
print(game.solve(), game.steps)
print(game)
broken = Sudoku('11..............')
print(broken.candidates(2), broken.solve(), broken.cells.count('.'))
