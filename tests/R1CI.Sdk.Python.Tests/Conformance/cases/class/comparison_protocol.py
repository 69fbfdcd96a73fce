import functools
class P:
    def __init__(self, v): self.v = v
    def __eq__(self, o):
        print('eq', self.v)
        if not isinstance(o, P): return NotImplemented
        return self.v == o.v
    def __lt__(self, o):
        print('lt', self.v)
        return self.v < o.v
    def __gt__(self, o):
        print('gt', self.v)
        return self.v > o.v
print(P(1) == P(1), P(1) != P(2), P(1) == 1, P(1) != 1)
print(P(1) < P(2), P(1) > P(2))
try:
    P(1) <= P(2)
except TypeError as e:
    print(e)
try:
    hash(P(1))
except TypeError as e:
    print(e)
print(P.__hash__, sorted([P(3), P(1)], key=lambda p: -p.v)[0].v, P(1) in [P(2), P(1)], [P(2), P(1)].index(P(1)))
class L:
    def __lt__(self, o): return 'L<'
class R:
    def __gt__(self, o): return 'R>'
    def __ge__(self, o): return 'R>='
print(L() < R(), L() <= R(), R() > 5)
class Weird:
    def __eq__(self, o): return []
    def __ne__(self, o): return 'ne'
print(Weird() == 1, Weird() != 1, not (Weird() == 1), Weird() in [1], [Weird()] == [1])
@functools.total_ordering
class T:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(T(1) <= T(1), T(2) > T(1), T(1) >= T(2))
class Child(P):
    def __gt__(self, o):
        print('child gt')
        return True
print(P(1) < Child(0))
x = float('nan')
print(x == x, [x] == [x], x in [x], (x,) == (float('nan'),), {x: 1} == {x: 1})
print(1 < 2 < 3 > 2 != 5 is not None, 1 < 3 < 2, (1, 2) < (1, 2, 0), [1, 'a'] < [2, 3])
try:
    (1, 'a') < (1, 3)
except TypeError as e:
    print(e)
