import numpy as np
def spiral(m):
    out = []
    while m.size:
        out.extend(m[0].tolist())
        m = np.rot90(m[1:])
    return out
print(spiral(np.arange(12).reshape(3, 4)))
grid = np.array([[1, 1, 0, 0], [0, 1, 0, 1], [0, 0, 0, 1]])
seen = np.zeros_like(grid, dtype=bool)
sizes = []
for start in np.argwhere(grid):
    stack, n = [tuple(start)], 0
    while stack:
        r, c = stack.pop()
        if 0 <= r < 3 and 0 <= c < 4 and grid[r, c] and not seen[r, c]:
            seen[r, c] = True
            n += 1
            stack += [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]
    if n:
        sizes.append(n)
print(sizes, seen.astype(int))
