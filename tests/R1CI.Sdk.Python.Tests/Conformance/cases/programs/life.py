cells = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
def step(cells):
    count = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    p = x + dx, y + dy
                    count[p] = count.get(p, 0) + 1
    return {p for p, n in count.items() if n == 3 or n == 2 and p in cells}
for g in range(4):
    print(sorted(cells))
    cells = step(cells)
print('\n'.join(''.join('#' if (x, y) in cells else '.' for x in range(5)) for y in range(5)))
def mandel(c):
    z = 0
    for i in range(20):
        z = z * z + c
        if abs(z) > 2:
            return i
    return 20
print([''.join(' .:-=+*#%@'[mandel(complex(x / 10, y / 5)) // 2 - 1] for x in range(-20, 8)) for y in range(-3, 3)][2])
seed = 42
def rnd():
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return seed / 0x7fffffff
inside = sum(rnd() ** 2 + rnd() ** 2 <= 1 for _ in range(2000))
print(4 * inside / 2000)
