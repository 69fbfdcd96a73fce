from collections import namedtuple
P = namedtuple('P', 'x, y z')
p = P(1, 2, z=3)
print(p, p.x, p[1], p[-1], p[:2], len(p), tuple(p), p == (1, 2, 3), hash(p) == hash((1, 2, 3)), p + (4,), P._fields)
print(p._asdict(), p._replace(x=9), P._make('abc'), P.__doc__, P.x.__doc__, P.__name__, P.__module__, P._field_defaults)
D = namedtuple('D', ['a', 'b', 'c'], defaults=[2, 3])
print(D(1), D._field_defaults, D.__new__.__defaults__)
R = namedtuple('R', 'class a a _x 1b ok', rename=True)
print(R._fields, R(1, 2, 3, 4, 5, 6))
print(namedtuple('E', '')(), namedtuple('M', 'a', module='mod').__module__)
x, y, z = p
print(x, y, z, max(P(1, 5, 3), P(1, 4, 9)), sorted([P(2, 0, 0), P(1, 9, 9)]))
class Sub(P):
    __slots__ = ()
    @property
    def total(self): return sum(self)
    def __repr__(self): return 'Sub:' + super().__repr__()
print(Sub(1, 2, 3), Sub(1, 2, 3).total, Sub(1, 2, 3)._replace(y=5))
match p:
    case P(x, y=2): print('matched', x)
for bad in (lambda: namedtuple('a b', 'x'), lambda: namedtuple('A', 'x x'), lambda: namedtuple('A', '_x'), lambda: namedtuple('A', 'def'), lambda: namedtuple('class', 'x'), lambda: namedtuple('A', '1x'),
            lambda: namedtuple('A', 'x', defaults=(1, 2)), lambda: P(1, 2), lambda: P(1, 2, 3, 4), lambda: P(1, 2, q=3), lambda: p._replace(q=1), lambda: P._make([1]), lambda: setattr(p, 'x', 1), lambda: p.nope, lambda: setattr(p, 'new', 1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
