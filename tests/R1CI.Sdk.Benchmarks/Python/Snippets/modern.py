# --- match_commands
def act(c):
    match c.split():
        case ["go", ("north" | "south") as way]:
            return way
        case ["take", *things] if things:
            return len(things)
        case _:
            return None
print([act(c) for c in ["go north", "take a b c", "wait", "go up"] * 25][-4:])
# --- match_shapes
def area(s):
    match s:
        case {"kind": "circle", "r": r}:
            return 3 * r * r
        case {"kind": "rect", "w": w, "h": h}:
            return w * h
        case (a, b):
            return a * b
print(sum(area(s) for s in [{"kind": "circle", "r": 2}, {"kind": "rect", "w": 2, "h": 3}, (4, 5)] * 40))
# --- enum
from enum import Enum
class Light(Enum):
    RED, GREEN, AMBER = 1, 2, 3
    def next(self):
        return Light(self.value % 3 + 1)
s = Light.RED
for _ in range(100):
    s = s.next()
print(s, s.name, [m.value for m in Light])
# --- type_hints
from typing import Dict, List, Optional
def first(xs: List[int], least: Optional[int] = None) -> Dict[int, int]:
    return {i: x for i, x in enumerate(xs) if least is None or x >= least}
print(len(first(list(range(300)), 100)), first.__annotations__["return"])
# --- unpacking
total = 0
for i in range(300):
    a, *rest, z = [i, i + 1, i + 2, i + 3]
    (b, c), d = (a, z), rest[0]
    total += b + c * d
print(total)
# --- walrus_loop
data, out = list(range(500)), []
while (chunk := data[:7]):
    out.append(sum(chunk))
    del data[:7]
print(len(out), out[-1])
# --- chained_comparison
print(sum(0 < x < 100 <= y <= 150 != z for x in range(-5, 20) for y in range(90, 110) for z in (150, 3)))
# --- global_state
hits = 0
def visit(n):
    global hits
    hits += n
for i in range(500):
    visit(i % 7)
print(hits)
# --- main_guard
def main():
    grid = [[0] * 12 for _ in range(12)]
    for i in range(12):
        for j in range(12):
            grid[i][j] = (i ^ j) & 7
    return sum(map(sum, grid))
if __name__ == "__main__":
    print(main())
# --- stdin_style_solution
import sys, io
sys.stdin = io.StringIO("3\n" + "\n".join(" ".join(str(i * k % 17) for i in range(40)) for k in (1, 2, 3)))
n = int(input())
for _ in range(n):
    a = list(map(int, input().split()))
    print(sum(a), max(a), a.index(min(a)))
