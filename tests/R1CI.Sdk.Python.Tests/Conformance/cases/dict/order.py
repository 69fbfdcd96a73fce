d = {}
for i in range(10):
    d[i * 37 % 11] = i
for i in (3, 7, 0):
    del d[i]
d[3] = 'back'
print(d, list(d)[-1])
class Key:
    def __init__(self, v):
        self.v = v
    def __hash__(self):
        return 1
    def __eq__(self, other):
        return isinstance(other, Key) and self.v == other.v
    def __repr__(self):
        return f'K{self.v}'
c = {Key(i): i for i in range(5)}
del c[Key(2)]
c[Key(0)] = 'zero'
print(c, Key(3) in c, Key(9) in c, c.get(Key(4)))
class Defaults(dict):
    def __missing__(self, key):
        self[key] = len(self)
        return self[key]
m = Defaults()
print(m['a'], m['b'], m['a'], m, m.get('zz'), isinstance(m, dict), type(m.copy()))
