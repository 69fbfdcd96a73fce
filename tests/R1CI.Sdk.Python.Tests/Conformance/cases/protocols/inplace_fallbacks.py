# Augmented assignment: the in-place method, its fallback, and what the target becomes.
class InPlace:
    def __init__(self, items): self.items = items
    def __iadd__(self, other):
        self.items.append(other)
        return self
    def __isub__(self, other): return NotImplemented
    def __sub__(self, other): return ('sub', other)
    def __imul__(self, other): return 'replaced'
    def __ior__(self, other): return None

x = y = InPlace([1])
x += 2
print(x is y, x.items)
x -= 3
print(x, y.items)
y *= 4
print(y)
z = InPlace([])
z |= 1
print(z)
z = InPlace([])
try:
    z /= 2
except TypeError as error:
    print(error)
try:
    z @= 2
except TypeError as error:
    print(error)

t = ([1], 'fixed')
try:
    t[0] += [2]
except TypeError as error:
    print(error, t)
a = b = [1]
a += 'xy'
print(b, a is b)
a = a + ['new']
print(len(a), len(b))
a *= 0
print(a, b)
s = u = (1,)
s += (2,)
print(s, u)
p = q = {1}
p |= {2}
p ^= {1, 5}
print(p is q, p)
try:
    p |= [3]
except TypeError as error:
    print(error)
d = e = {'a': 1}
d |= [('b', 2)]
print(e)

class Trace(dict):
    def __getitem__(self, key):
        print('get', key, end='; ')
        return super().__getitem__(key)
    def __setitem__(self, key, value):
        print('set', key, value, end='; ')
        super().__setitem__(key, value)

def key():
    print('key', end='; ')
    return 'k'

def value():
    print('value', end='; ')
    return 5

n = Trace(k=1)
n[key()] += value()
print(dict(n))
n['list'] = [0]
n['list'][0] += 1
print()

class Holder:
    @property
    def total(self):
        print('read', end='; ')
        return 10
    @total.setter
    def total(self, v):
        print('write', v)

Holder().total //= 3
class Shared:
    log = []
    hits = 0
one, two = Shared(), Shared()
one.log += ['x']
one.hits += 1
print(two.log, two.hits, sorted(one.__dict__), one.__dict__['log'] is Shared.log)
