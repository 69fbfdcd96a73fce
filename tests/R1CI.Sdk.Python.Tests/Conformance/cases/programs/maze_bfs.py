# Breadth-first search in a text maze: neighbours by direction letters, the way drawn back into the picture.
from collections import deque

MAZE = """\
##########
#S..#....#
#.#.#.##.#
#.#...#..#
#.#####.##
#......#E#
##########"""

grid = [list(row) for row in MAZE.split('\n')]
STEPS = {'U': (-1, 0), 'D': (1, 0), 'L': (0, -1), 'R': (0, 1)}


def find(ch):
    return next(((r, c) for r, row in enumerate(grid) for c, x in enumerate(row) if x == ch), None)


def bfs(start, goal, passable='.SE'):
    seen, queue = {start: ''}, deque([start])
    while queue:
        r, c = here = queue.popleft()
        if here == goal:
            return seen[here], len(seen)
        for letter, (dr, dc) in STEPS.items():
            there = r + dr, c + dc
            if grid[there[0]][there[1]] in passable and there not in seen:
                seen[there] = seen[here] + letter
                queue.append(there)
    return None, len(seen)


start, goal = find('S'), find('E')
print(start, goal, find('?'))
way, visited = bfs(start, goal)
print(way, visited)
grid[4][8] = '.'
way, visited = bfs(start, goal)
print(way, len(way), visited)
r, c = start
for letter in way[:-1]:
    dr, dc = STEPS[letter]
    r, c = r + dr, c + dc
    grid[r][c] = '*'
print('\n'.join(''.join(row) for row in grid))
print({ch: sum(row.count(ch) for row in grid) for ch in '#.*SE'})
print(''.join(f'{k}{n}' for k, n in ((k, way.count(k)) for k in STEPS) if n))
for turned in zip(*grid[::-1]):
    print(*turned, sep='')
