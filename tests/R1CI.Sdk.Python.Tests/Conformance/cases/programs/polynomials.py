# Polynomials: parsing and printing signs and powers, Horner, division with remainder, derivative, rational roots.
import re
from collections import defaultdict
from fractions import Fraction
from itertools import zip_longest, product


class Poly:
    def __init__(self, coefficients):
        c = list(coefficients)
        while c and c[-1] == 0:
            c.pop()
        self.c = c

    @classmethod
    def parse(cls, text):
        powers = defaultdict(int)
        for sign, number, x, power in re.findall(r'([+-]?)(\d*)(x?)(?:\^(\d+))?', text.replace(' ', '')):
            if number or x:
                powers[int(power or 1) if x else 0] += int(sign + (number or '1'))
        return cls(powers[i] for i in range(max(powers, default=-1) + 1))

    @property
    def degree(self):
        return len(self.c) - 1

    def __call__(self, x):
        value = 0
        for a in reversed(self.c):
            value = value * x + a
        return value

    def __add__(self, other):
        return Poly(a + b for a, b in zip_longest(self.c, other.c, fillvalue=0))

    def __mul__(self, other):
        out = [0] * max(len(self.c) + len(other.c) - 1, 0)
        for (i, a), (j, b) in product(enumerate(self.c), enumerate(other.c)):
            out[i + j] += a * b
        return Poly(out)

    def __pow__(self, n):
        return Poly([1]) if n == 0 else self * self ** (n - 1)

    def __divmod__(self, other):
        quotient, rest = [0] * max(self.degree - other.degree + 1, 0), list(map(Fraction, self.c))
        while len(rest) >= len(other.c) and any(rest):
            k = rest[-1] / other.c[-1]
            shift = len(rest) - len(other.c)
            quotient[shift] = k
            for i, a in enumerate(other.c):
                rest[i + shift] -= k * a
            rest.pop()
        return Poly(quotient), Poly(rest)

    def derivative(self):
        return Poly(i * a for i, a in enumerate(self.c) if i)

    def roots(self):
        if not self.c or self.c[0] == 0:
            yield 0
        ends = [[d for d in range(1, abs(n) + 1) if n % d == 0] for n in (next(filter(None, self.c), 1), self.c[-1] if self.c else 1)]
        yield from sorted({s * Fraction(p, q) for p in ends[0] for q in ends[1] for s in (1, -1) if self(s * Fraction(p, q)) == 0})

    def __str__(self):
        out = ''
        for i in range(self.degree, -1, -1):
            a = self.c[i]
            if a:
                out += (' - ' if a < 0 else ' + ') if out else ('-' if a < 0 else '')
                out += ('' if abs(a) == 1 and i else str(abs(a))) + ('' if i == 0 else 'x' if i == 1 else f'x^{i}')
        return out or '0'

    __repr__ = lambda self: f'Poly({self})'


p, q = Poly.parse('2x^3 - 3x^2 - 11x + 6'), Poly.parse('x-3')
print(p, q, p + q, p * q, q ** 4, sep=' ; ')
print(*divmod(p, q), *divmod(p, Poly.parse('2x^2+x')), sep=' ; ')
print(p.derivative(), p.derivative().derivative(), Poly([]).degree, Poly.parse(''), [p(x) for x in (-2, 0, 3, .5, 1 + 1j)])
print([str(r) for r in p.roots()], list(Poly([0, 0, 1]).roots()), [*map(str, Poly.parse('4x^2-1').roots())])
print([Poly.parse('x^2 + 2x + 1'), Poly.parse('-x^5+x-1'), Poly.parse('7'), Poly.parse('3x+x - x^2')])
pascal = [[1]]
for _ in range(7):
    pascal.append([1] + [a + b for a, b in zip(pascal[-1], pascal[-1][1:])] + [1])
print(*(' '.join(f'{x:^4}' for x in row).center(40).rstrip() for row in pascal), sep='\n')
print(str((Poly([1, 1])) ** 7) == str(Poly(pascal[7])), (Poly([Fraction(1, 2), -1]) ** 2), Poly([1.5, -0.0, 2]))
