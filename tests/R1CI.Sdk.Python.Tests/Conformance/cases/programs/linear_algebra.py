# A matrix class over fractions: operators, elimination, determinant, inverse, powers, and formatting in columns.
from fractions import Fraction
from functools import reduce


class Matrix:
    def __init__(self, rows):
        self.rows = [list(map(Fraction, row)) for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError('ragged rows')

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f'shapes {self.shape} and {other.shape} do not fit')
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows])

    def __mul__(self, k):
        return Matrix([[k * x for x in row] for row in self.rows]) if isinstance(k, (int, Fraction)) else NotImplemented

    __rmul__ = __mul__

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(*pair)] for pair in zip(self.rows, other.rows)])

    def __neg__(self):
        return -1 * self

    def __sub__(self, other):
        return self + -other

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __pow__(self, n):
        if n < 0:
            return self.reduced()[1] ** -n
        return reduce(Matrix.__matmul__, [self] * n, Matrix.identity(self.shape[0]))

    def __getitem__(self, key):
        i, j = key
        return self.rows[i][j] if isinstance(i, int) else Matrix([row[j] for row in self.rows[i]])

    def reduced(self):
        n = len(self.rows)
        work = [row + unit for row, unit in zip(self.rows, Matrix.identity(n).rows)]
        det = Fraction(1)
        for c in range(n):
            pivot = next((r for r in range(c, n) if work[r][c]), None)
            if pivot is None:
                raise ZeroDivisionError('singular matrix')
            if pivot != c:
                work[c], work[pivot], det = work[pivot], work[c], -det
            det *= work[c][c]
            work[c] = [x / work[c][c] for x in work[c]]
            for r in range(n):
                if r != c and work[r][c]:
                    k = work[r][c]
                    work[r] = [x - k * y for x, y in zip(work[r], work[c])]
        return det, Matrix([row[n:] for row in work])

    def __str__(self):
        cells = [[str(x) for x in row] for row in self.rows]
        widths = [max(map(len, column)) for column in zip(*cells)]
        return '\n'.join('[' + ' '.join(x.rjust(w) for x, w in zip(row, widths)) + ']' for row in cells)

    def __repr__(self):
        return f'Matrix({[[*map(str, row)] for row in self.rows]})'


a = Matrix([[2, 1, 0], [0, 3, '1/2'], [4, -1, 1]])
det, inverse = a.reduced()
print(a, det, inverse, a @ inverse == Matrix.identity(3), sep='\n')
print(a ** 3, a ** -2 @ a ** 2 == a ** 0, 2 * a - a * 2 == a - a, sep='\n')
print(repr(a.T), a[1, 2], repr(a[:2, 1:]), a.shape)
print(Matrix([[1, 1], [1, 0]]) ** 30)
for bad in (lambda: a @ Matrix([[1, 2]]), lambda: a * 'x', lambda: Matrix([[1], [2, 3]]), lambda: Matrix([[1, 2], [2, 4]]) ** -1,
            lambda: a + 1, lambda: hash(a)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
