class F:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'F({self.n})'
    def __neg__(self): return F(-self.n)
    def __pos__(self): return 'pos'
    def __invert__(self): return 'inv'
    def __abs__(self): return F(abs(self.n))
    def __int__(self): return int(self.n)
    def __float__(self): return float(self.n)
    def __complex__(self): return complex(self.n, 1)
    def __index__(self): return int(self.n)
    def __bool__(self): return self.n != 0
    def __round__(self, d=None): return ('round', d)
    def __trunc__(self): return 'trunc'
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __divmod__(self, o): return ('divmod', o)
    def __matmul__(self, o): return ('matmul', o)
    def __lshift__(self, o): return ('lshift', o)
    def __and__(self, o): return ('and', o)
    def __xor__(self, o): return ('xor', o)
    def __or__(self, o): return ('or', o)
    def __mod__(self, o): return ('mod', o)
    def __floordiv__(self, o): return ('floordiv', o)
    def __truediv__(self, o): return ('truediv', o)
import math, operator
f = F(3)
print(-f, +f, ~f, abs(F(-2)), int(f), float(f), complex(f), bool(f), bool(F(0)), not f, round(f), round(f, 1), math.trunc(f), math.floor(f), math.ceil(f), divmod(f, 1), f @ 1, f << 1, f & 1, f ^ 1, f | 1, f % 1, f // 1, f / 1)
print([0, 1, 2, 3][f], 'abcd'[f:], hex(f), oct(f), bin(f), chr(F(65)), range(f), [1] * F(2), b'x' * F(2), operator.index(f), '%d %s' % (f, f), '{}'.format(f), [10, 20, 30, 40].pop(f), 'a,b,c,d,e'.split(',', f), math.sqrt(F(4)), math.gcd(F(6), 4), int.from_bytes(bytes([F(1)]), 'big'), slice(f).indices(F(2)), round(2.567, F(1)))
class OnlyIndex:
    def __index__(self): return 5
class OnlyInt:
    def __int__(self): return 6
class OnlyFloat:
    def __float__(self): return 7.5
class OnlyTrunc:
    def __trunc__(self): return 8
for o in (OnlyIndex(), OnlyInt(), OnlyFloat(), OnlyTrunc()):
    for fn in (int, float, complex, operator.index, hex, math.sqrt, bool, lambda x: [0] * x, lambda x: '%d' % x, lambda x: '%f' % x, lambda x: range(x), lambda x: round(x), lambda x: x + 1):
        try:
            print(type(o).__name__, repr(fn(o)))
        except TypeError as e:
            print(type(o).__name__, 'TypeError', e)
class Bad:
    def __init__(self, v): self.v = v
    def __int__(self): return self.v
    def __float__(self): return self.v
    def __index__(self): return self.v
    def __bool__(self): return self.v
    def __len__(self): return self.v
    def __hash__(self): return self.v
for v in ('x', 1.5, None, -1):
    for fn in (int, float, operator.index, bool, len, hash):
        try:
            print(repr(v), fn.__name__, fn(Bad(v)))
        except (TypeError, ValueError) as e:
            print(repr(v), fn.__name__, type(e).__name__, e)
class Len:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
print(bool(Len(0)), bool(Len(3)), [bool(x) for x in (Len(0), F(0), F(1))], len(Len(5)))
try:
    len(Len(10**30))
except OverflowError as e:
    print(e)
class I(int):
    def __add__(self, o): return I(int(self) + o)
    def __repr__(self): return f'I({int(self)})'
i = I(5)
print(i + 1, 1 + i, i * 2, -i, i == 5, {5: 'five'}[i], sorted([I(3), I(1)]), sum([I(1), I(2)]), max(I(1), 2), f'{i}', f'{i:03d}', str(i), i.bit_length(), range(I(2)), [1, 2, 3][I(1)], divmod(i, 2), i // 2, i / 2, type(i + 1).__name__, type(+i).__name__, hash(i) == hash(5))
