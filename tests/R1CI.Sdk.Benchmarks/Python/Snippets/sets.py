# --- sieve_set
n = 1500
composite = {m for p in range(2, 40) for m in range(p * p, n, p)}
print(len([i for i in range(2, n) if i not in composite]))
# --- duplicates
seen, twice = set(), set()
for x in ((i * i) % 211 for i in range(600)):
    (twice if x in seen else seen).add(x)
print(len(seen), len(twice))
# --- algebra
a, b = set(range(0, 300, 3)), set(range(0, 300, 5))
print(len(a | b), sorted(a & b)[:5], len(a - b), len(a ^ b), a <= b, a.isdisjoint({1}))
# --- unique_characters
print(max(len(set(w)) for w in ("mississippi", "subdermatoglyphic", "uncopyrightable") * 40))
# --- reachable_cells
frontier, visited = {(0, 0)}, {(0, 0)}
while frontier:
    frontier = {(x + dx, y + dy) for x, y in frontier for dx, dy in ((1, 0), (0, 1)) if x + dx < 15 and y + dy < 15} - visited
    visited |= frontier
print(len(visited))
# --- visited_states
states = set()
def walk(path, total):
    key = (tuple(path), total)
    if key in states or len(path) == 5:
        return
    states.add(key)
    for step in (1, 2, 3):
        walk(path.copy() + [step], total * 10 + step)
walk([], 0)
print(len(states))
# --- frozen_keys
pairs = {frozenset((a, b)) for a in range(25) for b in range(25) if a != b}
print(len(pairs), frozenset((3, 4)) in pairs)
# --- powerset
items, subsets = [1, 2, 3, 4, 5, 6, 7, 8], [set()]
for i in items:
    subsets += [s | {i} for s in subsets]
print(len(subsets), sum(sum(s) for s in subsets))
# --- happy_numbers
def happy(n):
    seen = set()
    while n != 1 and n not in seen:
        seen.add(n)
        n = sum(int(d) ** 2 for d in str(n))
    return n == 1
print([n for n in range(1, 200) if happy(n)][:10])
# --- set_order
print({"b", "a", "c"} == {"c", "b", "a"}, sorted({3, 1, 2} | {True, 5}), len({1, 1.0, True}))
