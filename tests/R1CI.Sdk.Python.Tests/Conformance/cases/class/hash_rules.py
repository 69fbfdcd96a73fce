class A:
    pass
class B:
    def __eq__(self, o): return True
class C:
    def __eq__(self, o): return isinstance(o, C)
    def __hash__(self): return 42
class D(C):
    def __eq__(self, o): return True
class E(D):
    __hash__ = C.__hash__
print(A.__hash__ is object.__hash__, B.__hash__, hash(C()), D.__hash__, hash(E()))
for t in (B, D):
    try:
        {t(): 1}
    except TypeError as e:
        print(e)
    try:
        {t()}
    except TypeError as e:
        print(e)
d = {C(): 'one'}
d[C()] = 'two'
print(len(d), d[C()])
class Big:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
for h in (2**61 - 1, 2**61, 2**64 + 3, -1, -2, True, -2**100):
    print(hash(Big(h)), end=' ')
print()
for bad in ('x', 1.5, None):
    try:
        hash(Big(bad))
    except TypeError as e:
        print(e)
print(hash(1) == hash(1.0) == hash(True) == hash(complex(1, 0)), hash(2**61 - 1), hash(-1), hash(0.5), hash(float('inf')), hash(float('-inf')), hash(10**20), hash(1e20))
for v in ([], {}, set(), bytearray(), slice(1), [1][:]):
    try:
        print(hash(v))
    except TypeError as e:
        print(e)
print(hash((1, 2, 3)), hash(()), hash((1, (2, 3))), hash(frozenset({1, 2, 3})), hash(range(3)) == hash((3, 0, 1)), hash(''), hash(b''))
try:
    hash((1, [2]))
except TypeError as e:
    print(e)
