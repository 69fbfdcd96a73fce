class V:
    def __init__(self, *a): self.a = list(a)
    def __iadd__(self, o):
        self.a.append(o)
        return self
    def __imul__(self, o):
        return ('replaced', o)
    def __sub__(self, o):
        return 'sub used'
    def __ior__(self, o):
        return NotImplemented
    def __or__(self, o):
        return ('or', o)
    def __ipow__(self, o): return ('ipow', o)
    def __imatmul__(self, o): return ('imatmul', o)
    def __ifloordiv__(self, o): return ('ifloordiv', o)
    def __ilshift__(self, o): return ('ilshift', o)
v = w = V()
v += 1
v += 'x'
print(v is w, v.a)
v *= 3
print(v)
v = w
v -= 1
print(v)
v = w
v |= 4
print(v)
for op in ('**=', '@=', '//=', '<<='):
    v = w
    exec(f'v {op} 7')
    print(op, v)
try:
    w %= 2
except TypeError as e:
    print(e)
class Holder:
    def __init__(self): self.d = {'k': V()}
    @property
    def item(self):
        print('get item')
        return self.d['k']
    @item.setter
    def item(self, value):
        print('set item', value is self.d['k'])
h = Holder()
h.item += 5
h.d['k'] += 6
print(h.d['k'].a)
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
s = frozenset([1]); r = s
s |= {2}
print(s is r, sorted(s))
l = m = [1]
l += (2, 3)
l += 'ab'
print(m, l is m)
try:
    l += 5
except TypeError as e:
    print(e)
