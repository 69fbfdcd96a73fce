# Classes ordered by one method, by total_ordering, and by key; stability of sorts.
import functools

class OnlyLess:
    compared = 0

    def __init__(self, *fields):
        self.fields = fields

    def __lt__(self, other):
        OnlyLess.compared += 1
        return self.fields[0] < other.fields[0]

    def __repr__(self):
        return ''.join(map(str, self.fields))

cards = [OnlyLess(n, s) for n, s in ((3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e'), (2, 'f'))]
print(sorted(cards), OnlyLess.compared)
print(sorted(cards, reverse=True), min(cards), max(cards))
print(list(reversed(sorted(cards))))
print(cards[0] > cards[1])
try:
    cards[0] >= cards[1]
except TypeError as error:
    print(error)

@functools.total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split('.')))

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts

    def __repr__(self):
        return 'v' + '.'.join(map(str, self.parts))

v = [Version(t) for t in ('1.10', '1.9', '1.9.1', '0.99', '1.9')]
print(sorted(v), v[0] >= v[1], v[1] <= v[4], v[1] >= v[4], v[0] <= v[1])
try:
    v[0] >= 3
except TypeError as error:
    print(error)
print(Version.__ge__.__name__, Version.__hash__)
try:
    @functools.total_ordering
    class Nothing:
        pass
except ValueError as error:
    print(error)

rows = [('bob', 3), ('al', 1), ('cy', 3), ('di', 2)]
print(sorted(rows, key=lambda r: (-r[1], r[0])))
rows.sort(key=lambda r: r[0], reverse=True)
rows.sort(key=lambda r: r[1])
print(rows)
by_length_then_last = functools.cmp_to_key(lambda a, b: len(a) - len(b) or (a[-1] > b[-1]) - (a[-1] < b[-1]))
print(sorted(['bb', 'a', 'ca', 'ddd', 'eb', 'b'], key=by_length_then_last))
K = functools.cmp_to_key(lambda a, b: 0)
print(K(1) == K(2), K(1) < K(2), K(3).obj)
for bad in ([1, 'a'], [None, None], [{}, {}], [1, 2j], [(1, 'a'), (1, 2)]):
    try:
        print(sorted(bad))
    except TypeError as error:
        print(error)
items = [3, 1, 2]
try:
    items.sort(key=lambda x: items.append(x) or x)
except ValueError as error:
    print(error, items)
try:
    sorted([1, 2], lambda x: x)
except TypeError as error:
    print(error)
