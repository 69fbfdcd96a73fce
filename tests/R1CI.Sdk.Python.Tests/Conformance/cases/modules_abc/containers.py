from collections.abc import *
import collections.abc

class MySeq(Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)

s = MySeq(3, 1, 4, 1)
print(list(s), 4 in s, 9 in s, s.index(4), s.count(1), list(reversed(s)), isinstance(s, Iterable), isinstance(s, Collection))
try:
    s.index(7)
except ValueError as e:
    print('ValueError', e)

class MyMap(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def __repr__(self): return f'MyMap({self.d})'

m = MyMap()
m['a'] = 1
m.update({'b': 2}, c=3)
m.update([('d', 4)])
print(m, list(m.keys()), list(m.values()), list(m.items()), m.get('z'), m.get('z', 5), m.pop('a'), m.pop('q', None), 'b' in m)
print(m.setdefault('e', 6), m.popitem(), m == {'c': 3, 'd': 4, 'e': 6}, m.keys(), m.items() , len(m.values()), 3 in m.values(), ('c', 3) in m.items())
print(m.keys() & {'c', 'x'}, sorted(m.keys() | {'x'}), sorted(m.keys() - {'c'}))
try:
    m.pop('nope')
except KeyError as e:
    print('KeyError', e)
m.clear()
print(len(m), bool(m))

class MySet(MutableSet):
    def __init__(self, it=()): self.s = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
    def add(self, x):
        if x not in self.s: self.s.append(x)
    def discard(self, x):
        if x in self.s: self.s.remove(x)
    def __repr__(self): return f'MySet({self.s})'

a, b = MySet([1, 2, 3]), MySet([2, 3, 4])
print(a & b, a | b, a - b, a ^ b, a <= b, MySet([2]) < a, a == {1, 2, 3}, a.isdisjoint([9]), a >= {1})
a |= {7}
a -= {1}
a &= {2, 7}
a ^= {2, 8}
print(a, a.pop())
try:
    a.remove(99)
except KeyError as e:
    print('KeyError', e)

class MyList(MutableSequence):
    def __init__(self, it=()): self.l = list(it)
    def __getitem__(self, i): return self.l[i]
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def __len__(self): return len(self.l)
    def insert(self, i, v): self.l.insert(i, v)

l = MyList([1, 2, 3])
l.append(4)
l.extend([5, 6])
l += [7]
l.reverse()
print(list(l), l.pop(), l.pop(0), l.remove(4), list(l))
l.clear()
print(list(l))

class Bad(Mapping):
    def __len__(self): return 0

try:
    Bad()
except TypeError as e:
    print(e)
checks = [Hashable, Iterable, Iterator, Sized, Container, Callable, Sequence, MutableSequence, Mapping, MutableMapping, Set, MutableSet, Generator, Reversible, Collection, ByteString]
values = [1, 'a', [1], (1,), {1: 2}, {1}, frozenset(), range(3), b'', bytearray(), len, lambda: 0, iter([]), (x for x in []), None, {}.keys(), {}.items(), {}.values(), object()]
for v in values:
    print(type(v).__name__, [c.__name__ for c in checks if isinstance(v, c)])
print(Iterable[int], Callable[[int, str], bool], Mapping[str, int], Callable[..., int])

class Count(Iterator):
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n

print(list(Count()), iter(Count()).__class__.__name__)
print(issubclass(dict, Mapping), issubclass(list, Hashable), issubclass(int, Hashable), collections.abc.Sized.__module__)
