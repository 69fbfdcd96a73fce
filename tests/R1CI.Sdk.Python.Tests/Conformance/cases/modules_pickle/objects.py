import pickle, collections, datetime, decimal, fractions, enum, copyreg, io
class A:
    def __init__(self, x): self.x = x
class S:
    __slots__ = ('a', 'b')
class St:
    def __init__(self): self.v = 1; self.f = 'drop'
    def __getstate__(self): return {'v': self.v}
    def __setstate__(self, s): self.__dict__.update(s); self.f = 'back'
class R:
    def __init__(self, n): self.n = n
    def __reduce__(self): return (R, (self.n * 2,))
class N(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    def __getnewargs__(self): return tuple(self)
class L(list): pass
class D(dict): pass
class E(enum.Enum): X = 1
P = collections.namedtuple('P', 'a b')
def func(): return 'f'
for proto in (0, 2, 4, 5):
    a = pickle.loads(pickle.dumps(A([1, A(2)]), proto)); s = S(); s.a = 5
    l = L([1, 2]); l.tag = 't'
    print(proto, a.x[1].x, pickle.loads(pickle.dumps(s, proto)).a if proto >= 2 else '-', vars(pickle.loads(pickle.dumps(St(), proto))), pickle.loads(pickle.dumps(R(3), proto)).n, pickle.loads(pickle.dumps(l, proto)), pickle.loads(pickle.dumps(l, proto)).tag, pickle.loads(pickle.dumps(D(a=1), proto)), pickle.loads(pickle.dumps(E.X, proto)) is E.X, pickle.loads(pickle.dumps(P(1, 2), proto)), pickle.loads(pickle.dumps(func, proto))(), pickle.loads(pickle.dumps(A, proto)) is A)
    for v in (collections.OrderedDict(a=1), collections.defaultdict(list, a=[1]), collections.Counter('aab'), collections.deque([1], 3), datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2, 3), datetime.timedelta(1, 2), decimal.Decimal('1.5'), fractions.Fraction(1, 3), ValueError('x', 1), range(1, 5, 2), slice(1, 2), 3 + 4j):
        back = pickle.loads(pickle.dumps(v, proto)); print(type(back).__name__, repr(back) == repr(v), end=' ')
    print()
print(pickle.loads(pickle.dumps(N(1, 2))), pickle.dumps(A(1)), pickle.dumps(E.X), pickle.dumps(P(1, 2)), pickle.dumps(func), pickle.dumps(A))
loop = [1]; loop.append(loop); b = pickle.loads(pickle.dumps(loop)); print(b[1] is b); shared = [0]; x, y = pickle.loads(pickle.dumps((shared, shared))); print(x is y)
d = {}; d['self'] = d; t = ([],); t[0].append(t); print(pickle.loads(pickle.dumps(d))['self']['self'].keys(), len(pickle.loads(pickle.dumps(t))))
f = io.BytesIO(); p = pickle.Pickler(f); p.dump([1]); p.dump('two'); f.seek(0); u = pickle.Unpickler(f); print(u.load(), u.load())
class Persist(pickle.Pickler):
    def persistent_id(self, o): return 'id:' + str(o.x) if isinstance(o, A) else None
class Load(pickle.Unpickler):
    def persistent_load(self, pid): return 'loaded ' + pid
    def find_class(self, module, name): raise pickle.UnpicklingError(f'{module}.{name} is forbidden')
f = io.BytesIO(); Persist(f).dump([A(7)]); print(Load(io.BytesIO(f.getvalue())).load())
for bad in (lambda: pickle.dumps(lambda: 1), lambda: pickle.dumps((i for i in [])), lambda: pickle.loads(b''), lambda: pickle.loads(b'x'), lambda: pickle.loads('s'), lambda: pickle.loads(b'\x80\x04K'), lambda: pickle.loads(b'.'), lambda: pickle.loads(b'\x80\x09N.'), lambda: pickle.dumps(1, 9), lambda: Load(io.BytesIO(pickle.dumps(A(1)))).load(), lambda: pickle.Pickler(5), lambda: pickle.loads(b'cnomodule\nx\n.'), lambda: pickle.loads(b'h\x05.')):
    try: print(bad())
    except Exception as e: print(type(e).__name__, str(e).split(' at 0x')[0])
