# Containers that grow, shrink and are copied while others do: none shows what another held.
kept = []
for n in range(60):
    made = []
    for i in range(n * 3):
        made.append((n, i))
        if i % 7 == 0:
            kept.append(made[:])
    kept.append([x for x in made if x[1] % 2])
    kept.append({x: i for i, x in enumerate(made)})
    kept.append({x[1] for x in made})
print(len(kept), sum(len(k) for k in kept))
for k in kept:
    if isinstance(k, dict):
        assert list(k) == [(key[0], i) for i, key in enumerate(k)], k
        assert all(k[x] == i for i, x in enumerate(k))
    elif isinstance(k, set):
        assert sorted(k) == list(range(len(k)))
    elif k and k[0][1] == 0:
        assert k == [(k[0][0], i) for i in range(len(k))]
    else:
        assert all(x[1] % 2 for x in k)


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 4

    def __eq__(self, other):
        side.append(self.n)
        table[len(table) + 1000] = [self.n]
        return self.n == other.n


side, table = [], {}
keys = {Key(i % 9): i for i in range(30)}
print(len(side), len(table), len(keys), side[:5], sorted(table)[-1], sorted(keys.values()))
text = " ".join(f"w{i % 50}" for i in range(500))
lines = [text.split()[i:i + 5] for i in range(0, 500, 5)]
for line in lines:
    line.append("end")
print(len(lines), lines[3], len(set(map(tuple, lines))))


def depth(n):
    if n == 0:
        return 0
    found = [depth(n - 1)]
    found.append(n)
    return len(found) + found[0]


print([depth(n) for n in range(0, 900, 90)])
