# Equality and hashing contracts: dictionaries, sets, inheritance and mutation.
class Key:
    def __init__(self, value, bucket=1):
        self.value, self.bucket = value, bucket
    def __hash__(self):
        print('hash', self.value, end='; ')
        return self.bucket
    def __eq__(self, other):
        print('eq', self.value, getattr(other, 'value', other), end='; ')
        return isinstance(other, Key) and self.value == other.value
    def __repr__(self): return f'K{self.value}'

table = {Key('a'): 1}
table[Key('b')] = 2
table[Key('a')] = 3
print(table)
print(Key('b') in table, Key('z', 7) in table)
k = Key('c')
table[k] = 4
print(table[k])
print({Key('x'), Key('x'), Key('y')})

class EqOnly:
    def __eq__(self, other): return True
class Child(EqOnly): pass
class Restored(EqOnly):
    __hash__ = object.__hash__
for c in (EqOnly, Child):
    try:
        {c(): 1}
    except TypeError as error:
        print(error)
print(EqOnly.__hash__, len({Restored(), Restored()}) in (1, 2))

class HashOnly:
    def __hash__(self): return 5
h = HashOnly()
print(len({HashOnly(), HashOnly(), h, h}), h == h, h == HashOnly())

class BadHash:
    def __init__(self, v): self.v = v
    def __hash__(self): return self.v
for v in ('x', 1.5, None, True, 2 ** 61 - 1, 2 ** 61, -1, 2 ** 200):
    try:
        print(hash(BadHash(v)))
    except TypeError as error:
        print(error)
print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), {1: 'int', 1.0: 'float', True: 'bool'})
print(hash(-1), hash(-2), hash(0), hash(2 ** 61 - 1), hash(float('inf')), hash(-float('inf')), hash(0.5), hash(1e300))
print(hash((1, 2)) == hash((1, 2)), hash(()) == hash(()), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
for bad in ([], {}, set(), ([],), bytearray(b''), slice(1)):
    try:
        hash(bad)
    except TypeError as error:
        print(error)

class Mutable:
    def __init__(self, n): self.n = n
    def __hash__(self): return hash(self.n)
    def __eq__(self, other): return self.n == other.n
m = Mutable(1)
bag = {m}
m.n = 2
print(m in bag, Mutable(1) in bag, any(x is m for x in bag))
nan = float('nan')
print(nan in [nan], nan == nan, {nan: 1}[nan], [nan] == [nan], len({nan, nan, float('nan')}))

class Sub(str):
    def __eq__(self, other): return False
    __hash__ = str.__hash__
d = {'a': 1}
print(Sub('a') in d, 'a' in {Sub('a'): 1}, Sub('a') == 'a', 'a' == Sub('a'), d.get(Sub('a')))
