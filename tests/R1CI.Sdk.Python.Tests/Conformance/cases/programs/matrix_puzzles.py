# Lists of lists: spirals, rotations, transposes, islands, magic squares, game boards, and the aliasing that surprises beginners.
from copy import deepcopy
from itertools import chain, product


def spiral(m):
    out = []
    while m:
        out += m[0]
        m = [list(r) for r in zip(*m[1:])][::-1]
    return out


def fill_spiral(n):
    grid, y, x, dy, dx = [[0] * n for _ in range(n)], 0, 0, 0, 1
    for k in range(1, n * n + 1):
        grid[y][x] = k
        if not (0 <= y + dy < n and 0 <= x + dx < n) or grid[y + dy][x + dx]:
            dy, dx = dx, -dy
        y, x = y + dy, x + dx
    return grid


def magic(n):
    square = [[None] * n for _ in range(n)]
    r, c = 0, n // 2
    for k in range(1, n * n + 1):
        square[r][c] = k
        r2, c2 = (r - 1) % n, (c + 1) % n
        r, c = (r2, c2) if square[r2][c2] is None else ((r + 1) % n, c)
    return square


def neighbours(m, r, c):
    return [m[y][x] for y in range(max(0, r - 1), min(len(m), r + 2)) for x in range(max(0, c - 1), min(len(m[0]), c + 2)) if (y, x) != (r, c)]


def mines(rows):
    return [''.join(ch if ch == '*' else str(neighbours(rows, r, c).count('*') or '.') for c, ch in enumerate(row)) for r, row in enumerate(rows)]


def show(m):
    width = max(len(str(x)) for x in chain(*m))
    print('\n'.join(' '.join(str(x).rjust(width) for x in row) for row in m))


m = [list(range(i, i + 4)) for i in range(1, 12, 4)]
print(spiral(m), m)
show(fill_spiral(4))
print(*zip(*m), list(map(list, zip(*m[::-1]))) == [list(r) for r in zip(*reversed(m))])
for square in (magic(3), magic(5)):
    show(square)
    sums = {*map(sum, square), *map(sum, zip(*square)), sum(square[i][i] for i in range(len(square))), sum(square[i][~i] for i in range(len(square)))}
    print(sums)
print(*mines(['*...', '..*.', '....', '*..*']), sep='\n')
shared, own = [[0] * 3] * 2, [[0] * 3 for _ in range(2)]
shared[0][1] = own[0][1] = 7
print(shared, own, shared[0] is shared[1], own[0] is own[1])
shallow, deep = m[:], deepcopy(m)
m[0][0] = 'changed'
print(shallow[0][0], deep[0][0], [row[:] for row in deep][2])
deep[1:] = [[r[0]] for r in deep[1:]]
deep[0][1:3] = 'xyz'
del deep[0][::2]
print(deep, [*chain.from_iterable(deep)], sum(deep[1:], []))
triangle = [[1 if c in (0, r) else 0 for c in range(r + 1)] for r in range(5)]
for r, c in ((r, c) for r in range(2, 5) for c in range(1, r)):
    triangle[r][c] = triangle[r - 1][c - 1] + triangle[r - 1][c]
print(triangle, max(triangle, key=sum), [row[::-1] == row for row in triangle])
flat = [x for row in triangle for x in row if x > 1]
print(flat, [(i, row.index(3)) for i, row in enumerate(triangle) if 3 in row], {(r, c): v for r, row in enumerate(triangle) for c, v in enumerate(row) if v == 1 and r > 2})
board = [list('r.k'), list('.P.'), list('...')]
moves = {(r, c): [(y, x) for y, x in product(range(3), repeat=2) if abs(y - r) + abs(x - c) == 1 and board[y][x] == '.'] for r, c in product(range(3), repeat=2) if board[r][c] != '.'}
print(moves, sorted(moves, key=lambda p: (len(moves[p]), p)))
for bad in ('m[5][0]', 'm[0, 1]', 'm["a"]', 'm[0][9]', '[1, 2] * 1.5', '[1] + (2,)', 'm.index("zz")', 'm.remove(1)', '[].pop()', 'a, b = [1, 2, 3]', 'a, b, c = [1, 2]', 'm[0:2] = 5', 'del m[9]', '[[]] < [1]', 'sorted(m + [[None]])', 'm[1.0]', '[3, "a"].sort()'):
    try:
        exec(bad)
    except Exception as e:
        print(f'{bad:<22}{type(e).__name__}: {e}')
