# Operands of tens of kilobytes, which the interpreter multiplies and divides in pieces: residues show every digit's part.
import math

P = (2**61 - 1, 10**9 + 7, 65521)


def show(name, value):
    print(name, value.bit_length(), [value % p for p in P])


a = 3 ** 200_003 + 12345
b = 7 ** 80_001 - 99
c = 5 ** 40_001
show('a', a)
show('product', a * b)
show('negative', -a * b)
show('square', a * a)
show('long by short', a * c)
q, r = divmod(a * b + c, b)
show('quotient', q)
show('rest', r)
print(q == a, r == c % b, (a * b) // a == b)
q, r = divmod(-a, c)
show('floor quotient', q)
show('floor rest', r)
print(q * c + r == -a, 0 <= r < c)
q, r = divmod(a, -b)
print(q * -b + r == a, -b < r <= 0)
show('all ones', (2**160_000 - 1) * (2**159_999 - 1) // (2**160_000 - 1))
show('gcd', math.gcd(b * c, c * 3))
show('gcd of like sizes', math.gcd(b * 6, (b + 2) * 15))
show('lcm', math.lcm(c * 4, c * 6))
root = math.isqrt(a)
show('root', root)
print(root * root <= a < (root + 1) ** 2, math.isqrt(b * b) == b, math.isqrt(b * b - 1) == b - 1)
show('factorial', math.factorial(5_000))
show('comb', math.comb(20_000, 9_000))
show('perm', math.perm(20_000, 9_000))
show('modular', pow(3, 10**12 + 1, c))
show('modular negative', pow(-3, 10**9, -c))
show('inverse', pow(2, -1, 3 ** 9_000))
print(a / b > 1e300 if a.bit_length() - b.bit_length() < 1000 else 'too large')
print((a * b) / (a * (b + 1)), (a + 1) / a)
