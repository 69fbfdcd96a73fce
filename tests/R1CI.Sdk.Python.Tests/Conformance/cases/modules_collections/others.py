import collections
from collections import ChainMap, UserDict, UserList, UserString, OrderedDict, defaultdict, deque
import collections.abc

c = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(c, c['a'], c['b'], list(c), len(c), c.get('z'), 'b' in c, c.new_child({'b': 9})['b'], c.parents, dict(c), sorted(c.items()))
c['z'] = 5
del c['a']
print(c, c.maps, c.pop('z'))
for f in (lambda: c['q'], lambda: c.pop('b'), lambda: c.popitem()):
    try:
        f()
    except KeyError as e:
        print('KeyError', e)

class Lower(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)

l = Lower({'A': 1}, B=2)
l.update({'C': 3})
print(l, l.data, l['a'], len(l), 'b' in l, list(l.items()), l.copy(), l | {'d': 4})

class Strict(UserList):
    def append(self, x):
        if not isinstance(x, int):
            raise TypeError('ints only')
        super().append(x)

u = Strict([3, 1])
u.append(2)
u.sort()
print(u, u[0], u[1:], u + [9], len(u), 2 in u, u == [1, 2, 3], u.index(3), u * 2, list(reversed(u)))
try:
    u.append('x')
except TypeError as e:
    print(e)
s = UserString('hello')
print(s, s.upper(), s + ' w', s[1], len(s), s == 'hello', s.replace('l', 'L'), type(s.upper()).__name__, s.find('l'), 'ell' in s, s.split('l'))
print(isinstance(l, collections.abc.Mapping), isinstance(u, collections.abc.MutableSequence), collections.abc.Iterable)
d = defaultdict(list)
for k, v in (('a', 1), ('b', 2), ('a', 3)):
    d[k].append(v)
print(d, dict(d), d['zz'], d.default_factory, defaultdict(int, a=1), defaultdict(lambda: 7)['x'], 'q' in d, d.get('q'), sorted(d))
try:
    defaultdict()['x']
except KeyError as e:
    print('KeyError', e)
try:
    defaultdict(3)
except TypeError as e:
    print(e)
o = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
o.move_to_end('a')
print(o, o.popitem(last=False), list(o), o == {'c': 3, 'a': 1}, o == OrderedDict([('a', 1), ('c', 3)]), list(reversed(o)))
q = deque([1, 2, 3], maxlen=4)
q.append(4)
q.append(5)
q.appendleft(0)
q.rotate(1)
print(q, q[0], q[-1], len(q), q.maxlen, q.popleft(), q.pop(), list(q), 3 in q, q.count(2))
q.extend([7, 8])
q.extendleft([9])
q.remove(7)
q.insert(1, 6)
q.reverse()
print(q, q.copy(), q + deque([1]), deque('abc') == deque('abc'), deque([1]) < deque([2]))
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1]).remove(2), lambda: deque([1])[3], lambda: deque(maxlen=-1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
