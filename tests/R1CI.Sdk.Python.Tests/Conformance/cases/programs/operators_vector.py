# A value class with the whole protocol: arithmetic both ways, comparison, hashing, iteration, formatting, copying.
import copy
import math
from functools import total_ordering


@total_ordering
class Vec:
    __slots__ = ('_xs',)

    def __init__(self, *xs):
        self._xs = tuple(xs)

    def __repr__(self):
        return f'{type(self).__name__}{self._xs!r}'

    def __str__(self):
        return '<' + ', '.join(map(str, self._xs)) + '>'

    def __format__(self, spec):
        if spec.endswith('p'):
            return f'{abs(self):{spec[:-1]}}@{math.degrees(math.atan2(*self._xs[1::-1])):.1f}'
        return '<' + ', '.join(format(x, spec) for x in self) + '>'

    def __iter__(self):
        return iter(self._xs)

    def __len__(self):
        return len(self._xs)

    def __getitem__(self, key):
        return Vec(*self._xs[key]) if isinstance(key, slice) else self._xs[key]

    def __eq__(self, other):
        return self._xs == other._xs if isinstance(other, Vec) else NotImplemented

    def __lt__(self, other):
        return abs(self) < abs(other) if isinstance(other, Vec) else NotImplemented

    def __hash__(self):
        return hash(self._xs)

    def __abs__(self):
        return math.hypot(*self)

    def __bool__(self):
        return any(self)

    def __neg__(self):
        return Vec(*(-x for x in self))

    def __pos__(self):
        return self

    def __add__(self, other):
        if isinstance(other, (int, float)):
            other = Vec(*[other] * len(self))
        return Vec(*(a + b for a, b in zip(self, other, strict=True))) if isinstance(other, Vec) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, k):
        return Vec(*(x * k for x in self)) if isinstance(k, (int, float)) else NotImplemented

    def __rmul__(self, k):
        return self * k

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self, other))

    def __truediv__(self, k):
        return self * (1 / k)

    def __floordiv__(self, k):
        return Vec(*(x // k for x in self))

    def __mod__(self, k):
        return Vec(*(x % k for x in self))

    def __divmod__(self, k):
        return self // k, self % k

    def __pow__(self, n, mod=None):
        return Vec(*(pow(x, n, mod) for x in self))

    def __invert__(self):
        return Vec(*reversed(self._xs))

    def __contains__(self, x):
        return x in self._xs

    def __round__(self, n=None):
        return Vec(*(round(x, n) for x in self))

    def __iadd__(self, other):
        print('in place')
        return self + other

    def __call__(self, function):
        return Vec(*map(function, self))


a, b = Vec(3, 4), Vec(1, -2)
print(a + b, a - b, 10 + a, 10 - a, a * 2, .5 * a, a @ b, a / 4, a // 2, a % 3, divmod(a, 2), a ** 2, pow(a, 3, 5), ~a, -a, +b)
print(abs(a), bool(Vec(0, 0)), bool(b), len(a), a[0], a[:1], a[-1], list(a), 4 in a, 5 not in a, repr(a))
print(a == Vec(3, 4), a != b, a < b, a >= b, a == (3, 4), hash(a) == hash(Vec(3, 4)), {a: 1}[Vec(3, 4)], sorted([a, b, Vec(0)]))
print(f'{a} {a!r} {a:.2f} {a:.3fp} {a!s:>10}', '%s' % (a,), '{:05.1f}'.format(b), format(a, ''))
a += 1
print(a, round(Vec(1.256, 2.5), 1), round(Vec(2.5, 3.5)), a(lambda x: x * x), sum([a, b], Vec(0, 0)), max(a, b, key=sum))
c, d = copy.copy(a), copy.deepcopy([a, [a]])
print(c == a, c is a, d[0] is d[1][0], [*a], (lambda x, y: x - y)(*b), dict([a]))
for bad in ('a + "x"', '"x" + a', 'a * a', 'a < 3', 'a + Vec(1)', 'a.z', 'a[5]', 'a()', 'a.w = 1', 'a & b', 'float(a)', 'a["k"]'):
    try:
        exec(bad)
    except Exception as e:
        print(f'{bad:<12}{type(e).__name__}: {e}')
