# Big numbers: sieve with slice assignment, primality with pow, extended gcd, Chinese remainders, factorial sums.
from math import comb, factorial, gcd, isqrt, lcm, prod
from collections import Counter


def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[0:2] = b'\0\0'
    for p in range(2, isqrt(n) + 1):
        if flags[p]:
            flags[p * p::p] = bytes(len(range(p * p, n + 1, p)))
    return [i for i, f in enumerate(flags) if f]


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if a % n == 0:
            continue
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def extended(a, b):
    old, new = (a, 1, 0), (b, 0, 1)
    while new[0]:
        q = old[0] // new[0]
        old, new = new, tuple(o - q * n for o, n in zip(old, new))
    return old


def remainders(pairs):
    modulus = prod(m for _, m in pairs)
    return sum(r * (modulus // m) * pow(modulus // m, -1, m) for r, m in pairs) % modulus, modulus


def factor(n):
    found = Counter()
    for p in PRIMES:
        while n % p == 0:
            found[p] += 1
            n //= p
    if n > 1:
        found[n] += 1
    return ' * '.join(f'{p}^{e}' if e > 1 else f'{p}' for p, e in sorted(found.items()))


PRIMES = sieve(1000)
print(len(PRIMES), PRIMES[-5:], sum(PRIMES))
print([n for n in (2 ** 31 - 1, 2 ** 61 - 1, 2 ** 67 - 1, 561, 10 ** 18 + 9, 1) if is_prime(n)])
print(extended(240, 46), extended(-7, 3), [a * 240 + b * 46 for _, a, b in [extended(240, 46)]])
print(remainders([(2, 3), (3, 5), (2, 7)]), remainders([(1, 10 ** 9 + 7), (5, 998244353)]))
print(factor(factorial(20)), factor(2 ** 10 * 997 ** 2), factor(1_000_003), sep='\n')
print(sum(map(int, str(factorial(100)))), len(str(2 ** 1000)), str(3 ** 200)[:20], 7 ** 77 % 10 ** 9)
print(lcm(*range(1, 21)), gcd(2 ** 100, 6 ** 50).bit_length(), comb(60, 30), isqrt(10 ** 40 + 1))
try:
    pow(6, -1, 9)
except ValueError as e:
    print(e)
fib = lambda n, a=0, b=1: a if n == 0 else fib(n - 1, b, a + b)
print(fib(300), -7 // 2, -7 % 3, divmod(-10 ** 20, 7), (-3) ** 3, 0 ** 0, (10 ** 30 + 1) / 10 ** 15)
