class Vec:
    def __init__(self, *v):
        self.v = v
    def __repr__(self):
        return f'Vec{self.v}'
    def __add__(self, o):
        return Vec(*(a + b for a, b in zip(self.v, o.v))) if isinstance(o, Vec) else NotImplemented
    def __radd__(self, o):
        return self if o == 0 else NotImplemented
    def __mul__(self, k):
        return Vec(*(a * k for a in self.v))
    __rmul__ = __mul__
    def __neg__(self):
        return Vec(*(-a for a in self.v))
    def __getitem__(self, i):
        return self.v[i]
    def __len__(self):
        return len(self.v)
    def __contains__(self, x):
        return x in self.v
    def __call__(self, x):
        return ('called', x)
    def __matmul__(self, o):
        return sum(a * b for a, b in zip(self.v, o.v))
    def __lt__(self, o):
        return self.v < o.v
    def __abs__(self):
        return sum(a * a for a in self.v) ** 0.5
    def __iadd__(self, o):
        return Vec(*self.v, *o.v)
    def __bool__(self):
        return any(self.v)
    def __floordiv__(self, k):
        return Vec(*(a // k for a in self.v))
    def __divmod__(self, k):
        return ('divmod', k)
    def __pow__(self, k, m=None):
        return ('pow', k, m)
    def __index__(self):
        return self.v[0]
    def __int__(self):
        return 7
    def __float__(self):
        return 2.5
    def __round__(self, n=None):
        return ('round', n)
    def __invert__(self):
        return 'inv'
    def __rsub__(self, o):
        return ('rsub', o)
    def __and__(self, o):
        return 'and'
    def __rshift__(self, o):
        return 'rshift'
a, b = Vec(1, 2), Vec(3, 4)
print(a + b, sum([a, b]), a * 3, 3 * a, -a, a[0], a[-1], len(a), 2 in a, a(5), a @ b, a < b, a > b, abs(b), bool(Vec(0)), list(a), a // 2)
a += b
print(a, divmod(a, 2), pow(a, 2), pow(a, 2, 5), a ** 3, [10, 20, 30][Vec(1)], int(a), float(a), round(a), round(a, 2), ~a, 5 - a, a & 1, a >> 1, hex(Vec(255)), range(Vec(3)), 'ab' * Vec(2))
for t in [lambda: a + 1, lambda: 1 + a, lambda: a - 1, lambda: a / 2, lambda: a <= b, lambda: a | 1, lambda: +a, lambda: a % 2]:
    try:
        print(t())
    except TypeError as e:
        print(e)
