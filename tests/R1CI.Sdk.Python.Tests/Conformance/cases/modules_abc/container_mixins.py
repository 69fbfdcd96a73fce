from collections.abc import *
class L(MutableSequence):
    def __init__(self, *a): self.d = list(a)
    def __getitem__(self, i): return self.d[i]
    def __setitem__(self, i, v): self.d[i] = v
    def __delitem__(self, i): del self.d[i]
    def __len__(self): return len(self.d)
    def insert(self, i, v): self.d.insert(i, v)
l = L(1, 2, 3); l.append(4); l.extend([5, 6]); l.reverse(); print(l.d, l.pop(), l.pop(0), l.index(3), l.count(2), 3 in l, list(reversed(l)), l.remove(3), l.d); l += [9]; print(l.d, list(l)); l.clear(); print(l.d)
class M(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M(); m.update({'a': 1}, b=2); m.setdefault('c', 3); print(dict(m), m.pop('a'), m.get('z', 0), list(m.keys()), list(m.items()), list(m.values()), 'b' in m, m == {'b': 2, 'c': 3}, m.popitem(), m.keys() & {'c'}, ('c', 3) in m.items(), len(m.values()), repr(m.keys()).split(' object')[0])
class S(MutableSet):
    def __init__(self, it=()): self.d = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.d
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def add(self, x): self.d.append(x) if x not in self.d else None
    def discard(self, x): self.d.remove(x) if x in self.d else None
a, b = S('abc'), S('bcd'); print((a & b).d, sorted((a | b).d), (a - b).d, sorted((a ^ b).d), a <= S('abcd'), a < a, a == S('cab'), a.isdisjoint(S('z')), a.pop()); a |= S('z'); a -= S('b'); print(a.d, a >= S('z')); a.remove('z'); a.clear(); print(len(a))
class G(Generator):
    def send(self, v): return v
    def throw(self, *a): raise StopIteration
g = G(); print(next(g), g.send(5), iter(g) is g)
for f in (lambda: S().remove('x'), lambda: L().pop(), lambda: M().popitem(), lambda: M().pop('x'), lambda: Sequence(), lambda: L().index(5), lambda: S().pop(), lambda: Mapping.__getitem__ and Iterable[int], lambda: S('a') | 5, lambda: hash(S()), lambda: M() < M()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
