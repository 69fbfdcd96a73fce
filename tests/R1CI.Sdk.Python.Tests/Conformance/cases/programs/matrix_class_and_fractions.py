from fractions import Fraction
from numbers import Number
class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1: raise ValueError('ragged rows')
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0]) if self.rows else 0
    def __getitem__(self, ij):
        if isinstance(ij, tuple):
            i, j = ij
            r = self.rows[i]
            return [x[j] for x in r] if isinstance(i, slice) else r[j]
        return self.rows[ij]
    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]: raise ValueError(f'shapes {self.shape} and {o.shape} do not fit')
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __mul__(self, k): return Matrix([[x * k for x in r] for r in self.rows]) if isinstance(k, Number) else NotImplemented
    __rmul__ = __mul__
    def __add__(self, o): return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)])
    def __neg__(self): return self * -1
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __pow__(self, n):
        r, b = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1: r = r @ b
            b, n = b @ b, n >> 1
        return r
    @property
    def T(self): return Matrix(zip(*self.rows))
    def det(self):
        m, d = [[Fraction(x) for x in r] for r in self.rows], Fraction(1)
        for i in range(len(m)):
            p = next((r for r in range(i, len(m)) if m[r][i]), None)
            if p is None: return Fraction(0)
            if p != i: m[i], m[p] = m[p], m[i]; d = -d
            d *= m[i][i]
            for r in range(i + 1, len(m)):
                f = m[r][i] / m[i][i]
                m[r] = [a - f * b for a, b in zip(m[r], m[i])]
        return d
    def __str__(self): return '\n'.join(' '.join(f'{x!s:>5}' for x in r) for r in self.rows)
    def __repr__(self): return f'Matrix({self.rows})'
a = Matrix([[1, 2], [3, 4]])
print(a, a @ a, a ** 5, a.T, 2 * a, a * 0.5, -a + a, a.det(), a[0, 1], a[1], a[:, 1], a == a.T.T, sep='\n')
print(Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]]).det(), Matrix([[1, 2], [2, 4]]).det(), Matrix([[Fraction(1, 2), 1], [1, 3]]).det(), repr(Matrix.identity(2)))
for f in (lambda: a @ Matrix([[1, 2, 3]]), lambda: a * 'x', lambda: Matrix([[1], [2, 3]]), lambda: a[5], lambda: a + 1, lambda: hash(a)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(Fraction(3, 6), Fraction('0.125'), Fraction(1.5), Fraction(1, 3) + Fraction(1, 6), Fraction(7, 2) // 1, Fraction(-7, 2) % 2, round(Fraction(7, 3), 2), float(Fraction(1, 3)), Fraction(1, 3) < 0.34, Fraction(22, 7).limit_denominator(5), sum(Fraction(1, n) for n in range(1, 6)))
