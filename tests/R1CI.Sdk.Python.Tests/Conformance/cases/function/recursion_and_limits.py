import sys
def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
print(depth(500), sys.getrecursionlimit())
def forever(): return forever()
try:
    forever()
except RecursionError as e:
    print(type(e).__name__, e, isinstance(e, RuntimeError))
def mutual_a(n): return mutual_b(n + 1)
def mutual_b(n): return mutual_a(n + 1)
try:
    mutual_a(0)
except RecursionError as e:
    print(e)
class R:
    def __getattr__(self, n): return self.other
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
    def __len__(self): return len(self)
    def __call__(self): return self()
    def __add__(self, o): return self + o
    def __iter__(self): return iter(self)
    def __hash__(self): return hash(self)
    def __bool__(self): return bool(self)
    def __getitem__(self, i): return self[i]
    def __contains__(self, x): return x in self
for fn in (lambda r: r.x, repr, lambda r: r == 1, len, lambda r: r(), lambda r: r + 1, iter, hash, bool, lambda r: r[0], lambda r: 1 in r, str, lambda r: f'{r}', lambda r: [r] == [R()], lambda r: {r: 1}, lambda r: not r):
    try:
        fn(R())
    except RecursionError as e:
        print('RecursionError')
sys.setrecursionlimit(3000)
print(depth(2500))
for bad in (0, -5, 'x', 10**30, 1.5):
    try:
        sys.setrecursionlimit(bad)
    except (ValueError, TypeError, OverflowError, RecursionError) as e:
        print(type(e).__name__, e)
def gen(n):
    if n: yield from gen(n - 1)
    yield n
print(sum(gen(200)))
def swallow(n):
    try:
        return swallow(n + 1)
    except RecursionError:
        return 'caught'
print(swallow(0))
a = []
for _ in range(500): a = [a]
print(len(repr(a)), a == a)
nested = eval('(' * 50 + '1' + ')' * 50)
print(nested)
def ackermann(m, n):
    if m == 0: return n + 1
    if n == 0: return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))
print(ackermann(2, 3))
d = {}
for _ in range(300): d = {'k': d}
n, x = 0, d
while x: x, n = x['k'], n + 1
print(n, len(str(d)))
import functools
@functools.lru_cache(None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80))
hanoi = lambda n, a, b, c: 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(hanoi(8, 'a', 'b', 'c'))
