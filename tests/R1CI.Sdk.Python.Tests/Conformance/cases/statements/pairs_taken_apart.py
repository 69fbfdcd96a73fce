# Loops over pairs: what is kept of one round is not what the next one brings.
letters = {"a": 1, "b": 2, "c": 3}
kept = []
for pair in letters.items():
    key, value = pair
    kept.append(pair)
for pair in zip("xyz", range(3)):
    left, right = pair
    kept.append(pair)
for pair in enumerate("pq"):
    i, c = pair
    kept.append(pair)
print(kept)

inner = []
view = letters.items()
for k, v in view:
    for k2, v2 in view:
        if k < k2:
            inner.append((k + k2, v * v2))
print(inner)

pairs = zip([1, 2, 3, 4, 5, 6], "abcdef")
rest = []
for n, c in pairs:
    rest.append((n, c))
    rest.append(next(pairs, None))
print(rest)

numbered = enumerate("abcdef", 10 ** 20)
for n, c in numbered:
    if n % 2:
        print(n, c, next(numbered, "end"))
for i, (a, b) in enumerate(zip("ab", "cd"), -1):
    print(i, a, b)
for a, (b, c) in {1: (2, 3), 4: (5, 6)}.items():
    print(a, b, c)
for (a, b), c in zip([(1, 2), (3, 4)], [5, 6]):
    print(a, b, c)
for [a, b] in zip("ab", "cd"):
    print(a, b)
for letters["new"], value in {"k": 1}.items():
    print(letters, value)


def generated(n):
    for i, c in enumerate("abcdefgh"[:n]):
        yield i, c
        for j, d in zip(range(2), "uv"):
            yield j, d


one, two = generated(3), generated(2)
print([x for both in zip(one, two) for x in both])
print([(a, b) for a, b in zip("abc", [1, 2, 3]) if b != 2], {v: k for k, v in {"x": 1, "y": 2}.items()})
print(sorted([(v, k) for k, v in {"x": 2, "y": 1}.items()]), sum(i * v for i, v in enumerate([3, 4, 5])))
last = [lambda a=a, b=b: (a, b) for a, b in zip("pq", "rs")]
print([f() for f in last])
for bad in ("zip('ab', 'cd', 'ef')", "enumerate('ab')", "{1: 2}.items()"):
    try:
        for a, b in eval(bad):
            print(a, b)
    except ValueError as e:
        print(bad, e)
try:
    for k, v in letters.items():
        letters[k + k] = v
except RuntimeError as e:
    print(e, k, v)
try:
    for a, b in zip([1, 2], [3], strict=True):
        print(a, b)
except ValueError as e:
    print(e)


class Pairs:
    def __iter__(self):
        return iter(self.made)

    made = [(1, 2), (3, 4)]


for a, b in Pairs():
    print(a, b)
print(Pairs.made)


def first_of(n):
    for i, v in enumerate(range(n)):
        if v == 3:
            return i, v
    return None


print(first_of(5), first_of(2))
import copy
walk = zip([1, 2, 3], [4, 5, 6])
for a, b in walk:
    if a == 1:
        break
print(list(walk), a, b)
