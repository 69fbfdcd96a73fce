# Deep recursion: the limit, its error, recovery after it, and settings.
import sys

def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError:
        return n

first = depth()
print(900 < first < 1000, depth() == first)

def plain(n): return plain(n + 1)
try:
    plain(0)
except RecursionError as error:
    print(error, type(error).__mro__[1].__name__, error.args)

class Endless:
    def __getattr__(self, name): return getattr(self, name + 'x')
    def __repr__(self): return repr(self)
    def __eq__(self, other): return self == other
    def __iter__(self): return iter(self)
    def __call__(self): return self()
    def __add__(self, other): return self + other
    def __bool__(self): return bool(self)
    def __getitem__(self, i): return self[i]
    def __hash__(self): return hash(self)

e = Endless()
for name, action in {'getattr': lambda: e.y, 'repr': lambda: repr(e), 'eq': lambda: e == 1, 'call': lambda: e(), 'add': lambda: e + 1, 'bool': lambda: not e, 'item': lambda: e[0], 'hash': lambda: {e}, 'iter': lambda: list(e)}.items():
    try:
        action()
        print(name, 'returned')
    except RecursionError as error:
        print(name, str(error)[:32])

old = sys.getrecursionlimit()
sys.setrecursionlimit(200)
print(depth() < 200, sys.getrecursionlimit())
sys.setrecursionlimit(3000)
print(2900 < depth() < 3000)
sys.setrecursionlimit(old)
for bad in (0, -5, 'x', 1.5):
    try:
        sys.setrecursionlimit(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
def mutual_a(n): return mutual_b(n + 1)
def mutual_b(n): return mutual_a(n + 1)
try:
    mutual_a(0)
except RecursionError as error:
    names = []
    tb = error.__traceback__
    while tb:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print(names[:3], len(names) > 900, set(names[1:]) == {'mutual_a', 'mutual_b'})

def generator(n):
    yield n
    yield from generator(n + 1)
count = 0
try:
    for _ in generator(0):
        count += 1
except RecursionError:
    print('generators', count > 300)

def countdown(n): return 'done' if n == 0 else countdown(n - 1)
print(countdown(900), (lambda f: f(f, 500))(lambda self, n: n and self(self, n - 1)), sum(1 for _ in range(10)))
