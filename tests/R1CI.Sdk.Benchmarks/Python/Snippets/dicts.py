# --- word_count
words = "the cat and the dog and the bird saw the cat".split() * 25
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
# --- digit_counters
def signature(n):
    counter = {}
    for ch in str(n):
        counter[ch] = counter.get(ch, 0) + 1
    return counter
print(sum(signature(n) == signature(n * 2) for n in range(1, 1200)))
# --- group_by_length
groups = {}
for w in ["fig", "kiwi", "plum", "apple", "pear", "date", "lime", "mango"] * 12:
    groups.setdefault(len(w), set()).add(w)
print({k: sorted(v) for k, v in sorted(groups.items())})
# --- invert
d = {f"k{i}": i % 7 for i in range(200)}
inverse = {}
for k, v in d.items():
    inverse.setdefault(v, []).append(k)
print({k: len(v) for k, v in inverse.items()})
# --- merge_inventories
a, b = {i: i * 2 for i in range(150)}, {i: i * 3 for i in range(100, 250)}
merged = {**a, **b}
merged |= {k: a[k] + b[k] for k in a.keys() & b.keys()}
print(len(merged), sum(merged.values()))
# --- nested_records
people = [{"name": f"p{i}", "age": 20 + i % 40, "tags": ["x"] * (i % 3)} for i in range(120)]
adults = [p["name"] for p in people if p["age"] > 50 and p["tags"]]
print(len(adults), max(people, key=lambda p: (p["age"], p["name"]))["name"])
# --- memo_dict
memo = {}
def ways(n, k):
    if n == 0:
        return 1
    if n < 0 or k == 0:
        return 0
    if (n, k) not in memo:
        memo[n, k] = ways(n - k, k) + ways(n, k - 1)
    return memo[n, k]
print(ways(40, 40))
# --- delete_while_counting
d = dict.fromkeys(range(300), 1)
for k in list(d):
    if k % 3:
        del d[k]
print(len(d), d.pop(6), d.popitem(), 6 in d)
# --- grid_as_dict
grid = {(x, y): (x * y) % 5 for x in range(20) for y in range(20)}
print(sum(grid.get((x + dx, y + dy), 0) for x, y in grid for dx, dy in ((0, 1), (1, 0))))
# --- roman_numerals
table = {1000: "M", 900: "CM", 500: "D", 400: "CD", 100: "C", 90: "XC", 50: "L", 40: "XL", 10: "X", 9: "IX", 5: "V", 4: "IV", 1: "I"}
def roman(n):
    out = ""
    for v, s in table.items():
        while n >= v:
            out, n = out + s, n - v
    return out
print([roman(n) for n in (1994, 2024, 49)], sum(len(roman(n)) for n in range(1, 300)))
