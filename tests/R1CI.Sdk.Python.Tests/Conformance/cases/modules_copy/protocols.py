import copy
class A:
    def __init__(self, x): self.x = x
    def __repr__(self): return f'A({self.x})'
a = A([1, 2]); b = copy.copy(a); c = copy.deepcopy(a)
print(b.x is a.x, c.x is a.x, c, type(c).__name__)
class B:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep ' + str(type(memo).__name__)
print(copy.copy(B()), copy.deepcopy(B()), copy.deepcopy([B()]))
l = [1]; l.append(l); m = copy.deepcopy(l); print(m[1] is m, m is not l)
shared = [0]; d = copy.deepcopy({'a': shared, 'b': shared}); print(d['a'] is d['b'], d)
class S:
    __slots__ = ('a', 'b')
s = S(); s.a = [1]; t = copy.deepcopy(s); print(t.a, t.a is s.a, hasattr(t, 'b'))
class R:
    def __init__(self, n): self.n = n
    def __reduce__(self): return (R, (self.n + 1,))
print(copy.copy(R(1)).n, copy.deepcopy(R(5)).n)
class G:
    def __init__(self): self.keep, self.drop = 1, 2
    def __getstate__(self): return {'keep': self.keep}
    def __setstate__(self, st): self.__dict__.update(st); self.loaded = True
print(vars(copy.copy(G())), vars(copy.deepcopy(G())))
class L(list): pass
x = L([1, [2]]); x.tag = 't'; y = copy.deepcopy(x); print(y, y.tag, type(y).__name__, y[1] is x[1])
import collections, datetime, fractions, decimal, re
for v in [(1, [2]), {1, 2}, frozenset([1]), b'ab', bytearray(b'x'), range(3), None, print, int, collections.deque([1, [2]]), collections.OrderedDict(a=[1]), collections.defaultdict(list, a=[1]), collections.Counter('aab'), fractions.Fraction(1, 3), decimal.Decimal('1.5'), re.compile('a'), 1j, len]:
    print(repr(copy.deepcopy(v))[:60], copy.copy(v) is v, copy.deepcopy(v) is v)
t = (1, 2); print(copy.deepcopy(t) is t, copy.deepcopy(([],)) is not None, copy.copy([1, 2])[:], copy.Error)
try: copy.copy((i for i in [1]))
except TypeError as e: print(e)
