import copy
from collections import namedtuple, defaultdict, deque, OrderedDict, Counter

a = [1, [2, 3], {'k': [4]}, (5, [6]), {7}, None, 'x']
b, c = copy.copy(a), copy.deepcopy(a)
a[1].append(99)
a[2]['k'].append(99)
a[3][1].append(99)
print(a, b, c)
r = [1]
r.append(r)
d = copy.deepcopy(r)
print(d[1] is d, d is not r, d)

class P:
    def __init__(self, x, y=None):
        self.x, self.y = x, y
    def __repr__(self):
        return f'P({self.x}, {self.y})'

p = P([1], P([2]))
q, s = copy.deepcopy(p), copy.copy(p)
p.x.append(5)
p.y.x.append(6)
print(p, q, s, s.x is p.x, type(q))

class S:
    __slots__ = ('a', 'b')

o = S()
o.a = [1]
t = copy.deepcopy(o)
o.a.append(2)
print(t.a, hasattr(t, 'b'), copy.copy(o).a is o.a)

class H:
    def __init__(self): self.v = 1
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'

print(copy.copy(H()), copy.deepcopy([H()]))

class L(list):
    def __init__(self, *a):
        super().__init__(*a)
        self.tag = ['t']

l = L([1, [2]])
m = copy.deepcopy(l)
l[1].append(3)
l.tag.append('u')
print(m, m.tag, type(m).__name__, copy.copy(l), copy.copy(l).tag)

class D(dict):
    pass

dd = D(a=[1])
dd.extra = 3
e = copy.deepcopy(dd)
dd['a'].append(2)
print(e, e.extra, type(e).__name__)
N = namedtuple('N', 'a b')
print(copy.deepcopy(N([1], 2)), copy.copy(N(1, 2)))
f = defaultdict(list, {'a': [1]})
g = copy.deepcopy(f)
f['a'].append(2)
print(g, copy.copy(f), copy.deepcopy(deque([1, [2]], maxlen=5)), copy.deepcopy(OrderedDict(a=1)), copy.deepcopy(Counter('aab')))

def fn(): pass
print(copy.deepcopy(fn) is fn, copy.copy(int) is int, copy.deepcopy(range(3)), copy.copy(frozenset([1])))

class G:
    def __getstate__(self): return {'z': 1}
    def __setstate__(self, st): self.got = st

print(copy.copy(G()).got, copy.deepcopy(G()).got)

class R:
    def __init__(self, v): self.v = v
    def __reduce__(self): return (R, (self.v + 1,))

print(copy.copy(R(1)).v, copy.deepcopy(R(5)).v)
shared = [0]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], copy.deepcopy((1, 2)) , copy.deepcopy(ValueError('x', 1)).args)

class E(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code

print(copy.copy(E(4)).code, copy.deepcopy({1: E(5)})[1].code, copy.Error)
tree = {'a': {'b': [1, {'c': (2, [3])}]}}
print(copy.deepcopy(tree) == tree, copy.deepcopy(3.5), copy.deepcopy(bytearray(b'ab')))

class Grid:
    def __init__(self):
        self.cells = [[0] * 3 for _ in range(2)]
        self.parent = self

g1 = Grid()
g2 = copy.deepcopy(g1)
g2.cells[0][0] = 1
print(g1.cells, g2.cells, g2.parent is g2)
