# copy and deepcopy: __copy__, __deepcopy__, __reduce_ex__, shared parts and cycles.
import copy

class Plain:
    def __init__(self, items): self.items = items

p = Plain([1, [2]])
shallow, deep = copy.copy(p), copy.deepcopy(p)
p.items[1].append(3)
print(shallow.items, deep.items, shallow.items is p.items, type(deep).__name__)

class Hooked:
    def __init__(self, n): self.n = n
    def __copy__(self):
        print('__copy__')
        return Hooked(self.n + 1)
    def __deepcopy__(self, memo):
        print('__deepcopy__', type(memo).__name__)
        made = Hooked(copy.deepcopy([self.n], memo))
        memo[id(self)] = made
        return made

h = Hooked(1)
print(copy.copy(h).n, copy.deepcopy(h).n)
twice = copy.deepcopy([h, h])
print(twice[0] is twice[1])

shared = [0]
pair = copy.deepcopy({'a': shared, 'b': shared, 't': (shared, 1)})
print(pair['a'] is pair['b'], pair['t'][0] is pair['a'], pair['a'] is shared)
loop = [1]
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin[1] is twin, twin is loop, len(twin))

class Node:
    def __init__(self, name): self.name, self.other = name, None
a, b = Node('a'), Node('b')
a.other, b.other = b, a
c = copy.deepcopy(a)
print(c.other.other is c, c.other is b, c.other.name)

frozen = (1, 'x', (2, frozenset([3])))
print(copy.deepcopy(frozen) is frozen, copy.copy(frozen) is frozen, copy.deepcopy(([],)) is not None, copy.deepcopy(len) is len, copy.deepcopy(Plain) is Plain)

class State:
    def __init__(self): self.keep, self.drop = 1, 2
    def __getstate__(self): return {'keep': self.keep}
    def __setstate__(self, state):
        print('setstate', state)
        self.__dict__.update(state)
s = copy.copy(State())
print(vars(s))

class Reduced:
    def __init__(self, x): self.x = x
    def __reduce__(self): return (Reduced, (self.x * 2,), {'extra': True})
r = copy.copy(Reduced(5))
print(r.x, r.extra)

class NewArgs(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    def __getnewargs__(self): return self[0], self[1]
n = NewArgs(1, [2])
n.label = 'l'
m = copy.deepcopy(n)
print(m, m.label, m[1] is n[1], type(m).__name__)

class MyList(list): pass
ml = MyList([1, [2]])
ml.tag = ['t']
k = copy.deepcopy(ml)
print(k, k.tag, k.tag is ml.tag, k[1] is ml[1], type(k).__name__, type(ml.copy()).__name__, type(copy.copy(ml)).__name__)

class Refuses:
    def __reduce_ex__(self, protocol): raise TypeError(f'no copies at protocol {protocol}')
for bad in (Refuses(), type('T', (), {'__copy__': lambda self: 1 / 0, '__deepcopy__': lambda self, memo: {}['k']})()):
    for how in (copy.copy, copy.deepcopy):
        try:
            how(bad)
        except (TypeError, ZeroDivisionError, KeyError) as error:
            print(type(error).__name__, error)
