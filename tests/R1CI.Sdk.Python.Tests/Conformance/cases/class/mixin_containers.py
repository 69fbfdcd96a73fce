# Containers made of collections.abc mixins: what the few methods you write give for free.
from collections.abc import MutableMapping, MutableSequence, Set, MutableSet, Sequence, Iterable, Hashable, Sized

class LowerDict(MutableMapping):
    def __init__(self, *args, **kw):
        self.store = {}
        self.update(*args, **kw)
    def __getitem__(self, key): return self.store[key.lower()]
    def __setitem__(self, key, value): self.store[key.lower()] = value
    def __delitem__(self, key): del self.store[key.lower()]
    def __iter__(self): return iter(self.store)
    def __len__(self): return len(self.store)
    def __repr__(self): return f'LowerDict({self.store})'

d = LowerDict({'One': 1}, TWO=2)
print(d, 'ONE' in d, d.get('x', 0), d.pop('one'), d.setdefault('Three', 3), d.setdefault('THREE', 4), list(d.items()), d == {'two': 2, 'three': 3})
print(d.keys() & {'two'}, list(d.values()), d.popitem(), len(d), d.pop('gone', 'default'), bool(d), dict(d), {**d})
d.clear()
print(d, isinstance(d, dict))
for bad in (lambda: d['q'], lambda: d.pop('q'), lambda: d.popitem(), lambda: hash(d), lambda: LowerDict(5)):
    try:
        bad()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)

class Typed(MutableSequence):
    def __init__(self, items=()): self.items = [int(x) for x in items]
    def __getitem__(self, i): return self.items[i]
    def __setitem__(self, i, v): self.items[i] = int(v)
    def __delitem__(self, i): del self.items[i]
    def __len__(self): return len(self.items)
    def insert(self, i, v): self.items.insert(i, int(v))

t = Typed('123')
t.append('4')
t.extend(['5', 6])
t += '78'
t.reverse()
print(t.items, t.pop(), t.pop(0), t.index(6), t.count(3), 5 in t, list(reversed(t)), t.remove(4), t.items)
try:
    t.append('x')
except ValueError as error:
    print(error)
try:
    t.remove(99)
except ValueError as error:
    print('ValueError', error)

class Bits(Set):
    def __init__(self, items=()): self.mask = sum({1 << i for i in items})
    def __contains__(self, i): return bool(self.mask >> i & 1)
    def __iter__(self): return (i for i in range(self.mask.bit_length()) if i in self)
    def __len__(self): return bin(self.mask).count('1')
    def __repr__(self): return f'Bits{list(self)}'
    __hash__ = Set._hash

x, y = Bits([1, 2, 5]), Bits([2, 3])
print(x & y, x | y, x - y, x ^ y, x <= y, Bits([2]) < x, x == {1, 2, 5}, x.isdisjoint([7]), {3, 1} | y, x & [5, 9], hash(Bits([1])) == hash(Bits([1])), {x: 1}[Bits([5, 2, 1])])

class Half(Sequence):
    def __getitem__(self, i): return 0
class NoLen(Set):
    def __contains__(self, x): return False
for cls in (Half, NoLen, MutableSet):
    try:
        cls()
    except TypeError as error:
        print(error)
class Looks:
    def __iter__(self): yield 1
    def __len__(self): return 1
    __hash__ = None
print(isinstance(Looks(), Iterable), isinstance(Looks(), Sized), isinstance(Looks(), Hashable), issubclass(Looks, Sequence), isinstance([], Sequence), isinstance({}.keys(), Set))
