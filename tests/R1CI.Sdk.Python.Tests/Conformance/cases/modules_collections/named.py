from collections import namedtuple
import collections

P = namedtuple('Point', 'x y')
p = P(1, y=2)
print(p, p.x, p[1], p == (1, 2), tuple(p), len(p), P._fields, p._asdict(), p._replace(x=9), P._make([5, 6]), hash(p) == hash((1, 2)), isinstance(p, tuple))
x, y = p
print(x, y, [*p], max([P(1, 5), P(2, 0)]), sorted([P(3, 1), P(1, 2)], key=lambda q: q.y), P.__name__, P.__doc__, P.x.__doc__, {p: 'k'}[(1, 2)])
D = namedtuple('D', ['a', 'b', 'c'], defaults=[2, 3])
print(D(1), D._field_defaults, D(1, c=9), namedtuple('R', 'class a a _x', rename=True)._fields, namedtuple('E', '')(), namedtuple('One', 'v')(5))
for f in (lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: p._replace(q=1), lambda: P._make([1]), lambda: namedtuple('a b', 'x'), lambda: namedtuple('T', 'def'), lambda: namedtuple('T', '_x'), lambda: namedtuple('T', 'x x'), lambda: setattr(p, 'x', 3), lambda: p.nope, lambda: namedtuple('T', 'x', defaults=[1, 2]), lambda: setattr(p, 'q', 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

class Sub(namedtuple('Base', 'w h')):
    __slots__ = ()
    @property
    def area(self):
        return self.w * self.h
    def __str__(self):
        return f'{self.w}x{self.h}'

s = Sub(3, 4)
print(s.area, s, repr(s), s._replace(w=10).area, Sub.__mro__[1].__name__)
match p:
    case P(x=1, y=b):
        print('matched', b)
match s:
    case Sub(w, h):
        print(w, h)
print([P(i, i * i) for i in range(3)], P(*'ab'), P(**{'x': 1, 'y': 2}), p + (3,), p * 2, 1 in p, p.index(2), p.count(1), p < P(2, 0))
