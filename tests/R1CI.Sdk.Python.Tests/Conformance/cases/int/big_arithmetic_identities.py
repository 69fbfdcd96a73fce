# Big integers: division identities, powers, roots, conversion, and exact comparison with floats.
from math import isqrt, gcd, lcm, comb, factorial

big = 3 ** 200
other = -(7 ** 95)
for a, b in ((big, other), (other, big), (big, 10 ** 18), (-big, 97), (big * other, big), (1, big), (-1, big), (2 ** 64, 2 ** 32), (-(2 ** 63), -1), (10 ** 40, -(10 ** 20)), (2 ** 128 - 1, 2 ** 64 - 1)):
    q, r = divmod(a, b)
    assert q * b + r == a and (r == 0 or (r > 0) == (b > 0)) and q == a // b and r == a % b
    print(str(q)[-25:], str(r)[-25:])
print(pow(3, 1000, 10 ** 9 + 7), pow(3, -1, 11), pow(2, 10 ** 18, 1000003), pow(-5, 3, 7), pow(5, 3, -7), pow(0, 0, 1), pow(10, -2), pow(2, 0.5) == 2 ** 0.5)
print(isqrt(10 ** 40 + 1), isqrt(big), gcd(big, 3 ** 50 * 2), lcm(2 ** 50, 3 ** 20), comb(100, 50), factorial(30))
print(len(str(2 ** 5000)), str(2 ** 5000)[:20], str(2 ** 5000)[-20:], hash(2 ** 5000), int(str(big)) == big, int(hex(big), 16) == big, int(oct(other), 0) == other)
print(2 ** 53 + 1 == float(2 ** 53), 2 ** 53 + 1 > float(2 ** 53), 10 ** 400 > 1e308, 10 ** 400 < float('inf'), -(10 ** 400) > float('-inf'), 2 ** 1023 == 2.0 ** 1023, big == float(big), 10 ** 22 == 1e22, 10 ** 23 == 1e23)
print(float(2 ** 64), float(2 ** 64 + 2 ** 11), float(2 ** 64 + 2 ** 11 + 1), 10 ** 30 / 10 ** 28, 10 ** 400 / 10 ** 399, (2 ** 70 + 1) / 2 ** 70, 1 / 3 ** 400, int(1e30), int(-1e22), round(10 ** 30 + 5, -1), round(-(10 ** 20) - 50, -2))
for bad in (lambda: float(10 ** 400), lambda: 10 ** 400 / 3, lambda: 10 ** 400 * 1.0, lambda: big // 0, lambda: big % 0, lambda: divmod(big, 0), lambda: big / 0, lambda: 0 ** -1, lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: isqrt(-1), lambda: factorial(-1), lambda: factorial(1.5), lambda: int(float('inf')), lambda: int(float('nan')), lambda: 2.0 ** 5000, lambda: 1e200 ** 2, lambda: pow(2.0, 3, 5)):
    try:
        print(bad())
    except (OverflowError, ZeroDivisionError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
def fibonacci(n):
    a, b = 0, 1
    for bit in bin(n)[2:]:
        a, b = a * (2 * b - a), a * a + b * b
        if bit == '1':
            a, b = b, a + b
    return a
print(fibonacci(300), fibonacci(1000) % 10 ** 15, sum(int(d) for d in str(2 ** 1000)), sum(map(int, str(factorial(100)))))
def base(n, b):
    digits = '0123456789abcdefghijklmnopqrstuvwxyz'
    out = ''
    while n:
        n, r = divmod(n, b)
        out = digits[r] + out
    return out or '0'
print(base(big, 36), int(base(big, 36), 36) == big, base(2 ** 100, 7), int('-zz', 36), int('0b101', 0), int('1_000'), int(' 12 '), f'{10 ** 20:,}', f'{-big:x}'[:20], f'{2 ** 80:_x}', f'{2 ** 70:e}', f'{2 ** 70:.3g}', '%d %x' % (2 ** 70, 2 ** 70))
