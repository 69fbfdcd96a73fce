import io, sys
print(); print('a', 'b', sep=''); print('a', 'b', sep=', ', end='!\n'); print(1, None, True, [1], sep='|'); print('x', end=''); print(''); print(*[1, 2, 3], sep='\n'); print('a', sep=None, end=None); print(*'abc', sep='-', end='.\n'); print([], {}, (), set(), '', b'')
buf = io.StringIO()
print('to buffer', 5, file=buf, flush=True); print(repr(buf.getvalue()))
class W:
    def write(self, s): parts.append(s)
parts = []
print('a', 1, sep='-', file=W()); print(parts)
for f in (lambda: print('a', sep=5), lambda: print('a', end=5), lambda: print(foo=1), lambda: print(file=5), lambda: print('x', file=object())):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
old = sys.stdout; sys.stdout = io.StringIO(); print('captured'); text = sys.stdout.getvalue(); sys.stdout = old; print(repr(text))
class R:
    def __repr__(self): return 'R!'
class S(R):
    def __str__(self): return 'S?'
class Bad:
    def __repr__(self): return 5
class Raises:
    def __repr__(self): raise ValueError('in repr')
print(R(), S(), [S()], {'k': S()}, (R(),), {S(): 1} if False else '', f'{S()} {S()!r}', '%s %r' % (S(), S()), str(S()), repr(S()), str(R()), '{} {!r}'.format(S(), S()))
for o in (Bad(), [Bad()], Raises(), (Raises(),)):
    for f in (repr, str, lambda x: f'{x}', lambda x: '%s' % (x,)):
        try:
            print(f(o))
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
l = [1]; l.append(l); d = {}; d['d'] = d; t = ([],); t[0].append(t); print(l, d, t)
from collections import deque, OrderedDict, defaultdict, Counter
q = deque([1]); q.append(q); print(q, OrderedDict(a=1), defaultdict(int, a=1), Counter('aab'), deque([1, 2], 5))
print(repr('a\nb'), repr("a'b"), repr(1.0), repr(1e100), repr(10**20), repr(None), repr(True), repr(b'\x00'), repr(slice(1)), repr(range(3)), repr(int), repr(Exception('x')), repr(NotImplemented), repr(...), repr(1j), repr(frozenset()), repr(set()), repr({1: {2: [3]}}), repr(('a',)), repr(bytearray(b'a')), repr(type('X', (), {})), repr(print), repr([].append)[:30], repr(str.join), repr(property()).split(' at')[0], repr(zip()).split(' at')[0], repr(iter([])).split(' at')[0], repr(object()).split(' at')[0], repr((i for i in [])).split(' at')[0], repr(lambda: 0).split(' at')[0])
def f(): pass
class C:
    def m(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
    @property
    def p(self): pass
print(*[repr(x).split(' at ')[0] for x in (f, C, C(), C().m, C.m, C.c, C.s, C.p, C.__init__, C().__init__, C.__dict__['c'], C.__dict__['s'], super(C, C()), f.__code__, type(f), f.__get__(1), int.real, type.__dict__['__mro__'])], sep='\n')
