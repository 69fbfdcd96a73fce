t = (1, 'a', [2])
t[2].append(3)
print(t, t + (4,), t * 2, 2 * (1,), t[0], t[-1], t[::-1], len(t), 1 in t, t.count(1), t.index('a'), t == (1, 'a', [2, 3]), (1,), (), tuple('ab'), tuple([1]), tuple(), tuple({1: 2}), tuple(x for x in 'q'))
try:
    t[0] = 5
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
try:
    t[2] += [9]
except TypeError as e:
    print(e, t)
try:
    hash(t)
except TypeError as e:
    print(e)
a = b = (1, 2)
a += (3,)
print(a, b, (1, 2) is not (1, 2, 3), tuple(b) is b, b[:] is b, (1, 2) < (1, 3), (1, 2) < (1, 2, 0), (2,) > (1, 9), () < (0,), (1, 'a') == (1.0, 'a'), ((1, 2), 3) == ((1, 2), 3))
x, = (5,); (y, z), w = (1, 2), 3
print(x, y, z, w, 1, 2 == 3, (1, 2) == (1, 2), hash((1, 2)) == hash((1.0, 2.0)), {(1, 2): 'k'}[1, 2])
def f(): return 1, 2
print(f(), type(f()).__name__, f()[1], *f(), sorted([(2, 1), (1, 2)]), min((3, 1), (2, 5)), sum((1, 2), 10), max((1, 2), (1, 3)), any(()), all(()), list(enumerate((5, 6))), dict([(1, 2)]), dict(((1, 2), (3, 4))))
from collections import namedtuple
P = namedtuple('P', 'x y', defaults=[0])
p = P(1)
print(p, p.x, p[1], p._replace(x=5), p._asdict(), P._fields, p == (1, 0), P._make([7, 8]), P(y=1, x=2), p + (1,), isinstance(p, tuple), P.__doc__, P._field_defaults, P.__name__, hash(p) == hash((1, 0)))
for bad in (lambda: P(), lambda: P(1, 2, 3), lambda: P(z=1), lambda: setattr(p, 'x', 1), lambda: p.z, lambda: namedtuple('Q', 'a a'), lambda: namedtuple('Q', 'class'), lambda: namedtuple('Q', '_a'), lambda: namedtuple('1Q', 'a'), lambda: p._replace(q=1), lambda: P._make([1]) , lambda: P._make([1, 2, 3])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(namedtuple('R', ['def', 'ok', 'ok'], rename=True)._fields)
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __getitem__(self, i): return 'item' if isinstance(i, int) else super().__getitem__(i)
u = T(1, 2); print(u, u[0], list(u), u[0:1], type(u + (1,)).__name__, len(u), u == (1, 2))
