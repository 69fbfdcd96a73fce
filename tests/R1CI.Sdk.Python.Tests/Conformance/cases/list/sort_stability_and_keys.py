# sort and sorted: key calls, stability, reverse, mixed runs, and what errors leave behind.
calls = []
def key(x):
    calls.append(x)
    return x % 3
print(sorted([5, 3, 4, 1, 2, 0], key=key), calls)
pairs = [(2, 'b'), (1, 'x'), (2, 'a'), (1, 'y'), (3, 'q'), (2, 'c')]
print(sorted(pairs, key=lambda p: p[0]))
print(sorted(pairs, key=lambda p: p[0], reverse=True))
print(sorted(pairs, reverse=True), sorted(pairs)[::-1] == sorted(pairs, reverse=True))
print(sorted('bBaAcC'), sorted('bBaAcC', key=str.lower), sorted('bBaAcC', key=lambda c: (c.lower(), c.isupper())), sorted(['10', '9', '1'], key=int), sorted([True, 0, 2, False]), sorted({'b': 1, 'a': 2}), sorted([[2], [1, 5], []]), sorted([1.5, 1, 0.5, -1]))
class Item:
    asked = []
    def __init__(self, n, tag=''): self.n, self.tag = n, tag
    def __lt__(self, other):
        Item.asked.append((self.n, other.n))
        return self.n < other.n
    def __repr__(self): return f'{self.n}{self.tag}'
print(sorted([Item(1), Item(2), Item(3)]), Item.asked)
Item.asked.clear()
print(sorted([Item(3), Item(2), Item(1)]), Item.asked)
Item.asked.clear()
print(sorted([Item(2, 'a'), Item(1, 'b'), Item(2, 'c'), Item(1, 'd')]), len(Item.asked))
Item.asked.clear()
print(min([Item(2, 'a'), Item(1, 'b'), Item(1, 'c')]), Item.asked)
try:
    max([Item(2, 'a'), Item(2, 'b')])
except TypeError as error:
    print(error)
print(min('bca', key=ord), max([1, 1.0, True]), min([1.0, 1]), max([], default='none'), max('ab', 'b', key=len), min(3, 1, 2), max({'a': 3, 'b': 1}, key={'a': 3, 'b': 1}.get))
broken = [3, 'a', 1, 2]
try:
    broken.sort()
except TypeError as error:
    print(error, sorted(map(str, broken)), len(broken))
def failing(x):
    if x == 2:
        raise KeyError(x)
    return x
data = [3, 1, 2, 0]
try:
    data.sort(key=failing)
except KeyError as error:
    print('KeyError', error, data)
nan = float('nan')
print([x for x in sorted([3.0, nan, 1.0]) if x == x], sorted([(1, nan), (0, nan)])[0][0])
seen = []
def peek(x):
    seen.append(len(victim))
    return x
victim = [3, 1, 2]
victim.sort(key=peek)
print(victim, seen)
import random
rng = random.Random(7)
big = [(rng.randrange(50), i) for i in range(400)]
by_first = sorted(big, key=lambda p: p[0])
print(all(a[0] < b[0] or a[1] < b[1] for a, b in zip(by_first, by_first[1:])), by_first == sorted(big), sorted(big, key=lambda p: -p[0])[0][0] == max(big)[0])
runs = list(range(100, 0, -1)) + list(range(50)) + list(range(25))[::-1]
print(sorted(runs)[:5], sorted(runs, reverse=True)[:5], sorted(runs) == sorted(runs[::-1]))
for bad in (lambda: sorted(5), lambda: [1].sort(key=5), lambda: [2, 1].sort(lambda x: x), lambda: sorted([1, None]), lambda: sorted([1], key=1, foo=2), lambda: max(), lambda: max([]), lambda: max(1, 2, default=3), lambda: min(5), lambda: max([1, 'a']), lambda: sorted([1j, 2j]), lambda: [3].sort(reverse='x'), lambda: sorted([2, 1], reverse=None), lambda: max(1, key=len), lambda: sorted([{}, {}]), lambda: sorted([1, 2], reverse=1.5)):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print([].sort(), sorted(()), sorted('') == [], sorted(x for x in 'cab'), sorted(range(3), reverse=True), sorted({3: 1, 1: 2}.items(), key=lambda kv: kv[1]))
