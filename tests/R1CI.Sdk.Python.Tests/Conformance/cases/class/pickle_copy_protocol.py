import copy
class P:
    def __init__(self, x): self.x = x; self.l = [x]
    def __eq__(self, o): return type(o) is P and self.__dict__ == o.__dict__
p = P(1)
c, d = copy.copy(p), copy.deepcopy(p)
print(c == p, d == p, c.l is p.l, d.l is p.l, c is p)
class Custom:
    def __init__(self): self.log = []
    def __copy__(self): return 'shallow'
    def __deepcopy__(self, memo): return ('deep', type(memo).__name__)
print(copy.copy(Custom()), copy.deepcopy(Custom()), copy.deepcopy([Custom()]))
class Slots:
    __slots__ = ('a', 'b')
s = Slots(); s.a = [1]
t = copy.copy(s); u = copy.deepcopy(s)
print(t.a is s.a, u.a is s.a, u.a, hasattr(t, 'b'))
class State:
    def __init__(self): self.a = 1; self.b = 2
    def __getstate__(self): return {'a': self.a * 10}
    def __setstate__(self, st): self.__dict__.update(st); self.restored = True
r = copy.copy(State())
print(r.a, hasattr(r, 'b'), r.restored)
class Reduce:
    def __init__(self, v): self.v = v
    def __reduce__(self): return (Reduce, (self.v + 1,))
print(copy.copy(Reduce(1)).v, copy.deepcopy(Reduce(5)).v)
a = [1, [2, 3]]; a.append(a)
b = copy.deepcopy(a)
print(b[2] is b, b[1] is a[1], b[:2])
shared = [0]
x = copy.deepcopy([shared, shared])
print(x[0] is x[1], x[0] is shared)
for o in (5, 'a', (1, 2), None, 3.5, b'x', frozenset([1]), int, len, print, lambda: 0, range(3), type, Ellipsis, 10**30):
    print(copy.copy(o) is o, copy.deepcopy(o) is o, end=' ')
print()
t1 = (1, [2]); t2 = copy.deepcopy(t1)
print(t2 == t1, t2 is t1, copy.copy(t1) is t1, copy.deepcopy({'k': [1]}), copy.copy({1, 2}), copy.deepcopy(bytearray(b'x')))
class L(list):
    def __init__(self, *a): super().__init__(*a); self.tag = 't'
l = copy.copy(L([1])); print(l, l.tag, type(l).__name__)
class D(dict): pass
dd = D(a=1); dd.attr = 2; e = copy.deepcopy(dd); print(e, e.attr, type(e).__name__)
class Ex(Exception):
    def __init__(self, a, b): super().__init__(a); self.b = b
try:
    print(copy.copy(Ex(1, 2)))
except TypeError as err:
    print(err)
print(repr(copy.copy(ValueError('a', 1))), object().__reduce_ex__(2)[0].__name__, P(1).__reduce_ex__(2)[2], State().__getstate__(), P(3).__getstate__()['x'], object().__getstate__())
