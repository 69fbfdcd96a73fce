# What copy shares and deepcopy separates: cycles, shared parts, tuples, functions, subclasses, own hooks, slots.
import copy
from collections import defaultdict, deque, OrderedDict, Counter, namedtuple
from decimal import Decimal
from fractions import Fraction
import re

inner = [1]; x = [inner, inner, {'k': inner}]
a, b = copy.copy(x), copy.deepcopy(x)
print(a == b == x, a[0] is inner, b[0] is inner, b[0] is b[1], b[2]['k'] is b[0])
loop = [1]; loop.append(loop); c = copy.deepcopy(loop); print(c[1] is c, c is not loop, c)
d = {}; d['me'] = d; d['t'] = (d,); e = copy.deepcopy(d); print(e['me'] is e, e['t'][0] is e)
t = (1, 'a', (2, 3)); u = (1, [2]); print(copy.deepcopy(t) is t, copy.copy(u) is u, copy.deepcopy(u) is u, copy.deepcopy(u)[1] is u[1], copy.deepcopy(frozenset([1])) == {1})
for same in (5, 'text', b'raw', None, True, 2.5, 1j, len, print, int, range(3), Ellipsis, NotImplemented, re.compile('a'), lambda: 0, Decimal(1), Fraction(1, 2), type(None)):
    print(copy.copy(same) is same, copy.deepcopy(same) is same, end=' ')
print()
P = namedtuple('P', 'x y'); p = P([1], 2); q = copy.deepcopy(p); print(q, type(q) is P, q.x is p.x, copy.copy(p) is p)
dd = defaultdict(list, a=[1]); dq = deque([[1]], 3); od = OrderedDict(z=[0]); cn = Counter('aab'); ba = bytearray(b'ab')
for original in (dd, dq, od, cn, ba, {1: [2]}, {1, 2}, [3]):
    shallow, deep = copy.copy(original), copy.deepcopy(original)
    print(type(shallow) is type(original), shallow == deep == original, shallow is original, end=' ')
print(copy.copy(dd).default_factory, copy.copy(dq).maxlen, copy.deepcopy(dd)['a'] is dd['a'], copy.copy(dd)['a'] is dd['a'])


class Node:
    made = 0

    def __init__(self, value, children=()):
        Node.made += 1
        self.value, self.children, self.parent = value, list(children), None
        for child in self.children:
            child.parent = self


class Hooked:
    def __init__(self, v):
        self.v = v

    def __copy__(self):
        return Hooked(('copied', self.v))

    def __deepcopy__(self, memo):
        print('memo', type(memo).__name__, end=' ')
        return Hooked(copy.deepcopy(self.v, memo))


class Slots:
    __slots__ = ('a', 'b')


class State:
    def __init__(self):
        self.n, self.cache = 1, [2]

    def __getstate__(self):
        return {'n': self.n}

    def __setstate__(self, state):
        self.__dict__.update(state, cache='fresh')


class Stack(list):
    label = 'none'


tree = Node('r', [Node('x'), Node('y', [Node('z')])]); twin = copy.deepcopy(tree)
print(twin.children[1].children[0].value, twin.children[0].parent is twin, twin.children[0] is tree.children[0], Node.made, copy.copy(tree).children is tree.children)
h = Hooked([1]); print(copy.copy(h).v, copy.deepcopy(h).v == [1], copy.deepcopy([h, h])[0].v)
s = Slots(); s.a = [1]; s2 = copy.deepcopy(s); print(s2.a, s2.a is s.a, hasattr(s2, 'b'), copy.copy(s).a is s.a, vars(copy.copy(State())))
st = Stack([1, [2]]); st.label = ['mine']; sc = copy.deepcopy(st); print(sc, type(sc).__name__, sc.label, sc.label is st.label, copy.copy(st).label is st.label)
err = ValueError('x', [1]); ec = copy.deepcopy(err); print(repr(ec), ec.args[1] is err.args[1], copy.copy(KeyError('k')))
for bad in (lambda: copy.deepcopy(x for x in []), lambda: copy.copy(iter([]) and (i for i in '')), lambda: copy.replace if hasattr(copy, 'replace') else copy.Error('e'), lambda: copy.deepcopy([open]) and copy.copy()):
    try:
        print(repr(bad()))
    except TypeError as e:
        print(e)
