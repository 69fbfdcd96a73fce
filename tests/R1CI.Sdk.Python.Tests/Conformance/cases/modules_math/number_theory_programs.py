import math


def primes_below(n):
    sieve = bytearray([1]) * n
    sieve[:2] = b'\0\0'
    for p in range(2, math.isqrt(n) + 1):
        if sieve[p]:
            sieve[p * p::p] = bytes(len(range(p * p, n, p)))
    return [i for i, flag in enumerate(sieve) if flag]


def crt(remainders, moduli):
    total = math.prod(moduli)
    return sum(r * (total // m) * pow(total // m, -1, m) for r, m in zip(remainders, moduli)) % total


def divisors(n):
    small = [d for d in range(1, math.isqrt(n) + 1) if n % d == 0]
    return small + [n // d for d in reversed(small) if d * d != n]


print(primes_below(60), len(primes_below(10000)))
print(crt([2, 3, 2], [3, 5, 7]), crt([1, 4, 6], [3, 5, 7]))
print(divisors(360), sum(divisors(496)) == 2 * 496)
print([n for n in range(2, 40) if math.gcd(n, 30) == 1])
print(sum(1 for a in range(1, 101) if math.gcd(a, 100) == 1), math.lcm(*range(1, 21)))
print([math.comb(10, k) for k in range(11)], math.comb(52, 5), math.perm(10, 3), math.perm(4))
print(all(math.comb(n, k) == math.perm(n, k) // math.factorial(k) for n in range(12) for k in range(n + 1)))
print(math.isqrt(2 * 10 ** 60), math.isqrt(10 ** 40 - 1) == 10 ** 20 - 1)
print(str(math.factorial(100))[:12], sum(map(int, str(math.factorial(100)))), math.factorial(25) % (10 ** 9 + 7))
print(math.gcd(), math.lcm(), math.gcd(-12), math.lcm(0, 5), math.gcd(0, 0), math.gcd(True, 6))
triples = [(a, b, math.isqrt(a * a + b * b)) for a in range(1, 30) for b in range(a, 30)
           if math.isqrt(a * a + b * b) ** 2 == a * a + b * b and math.gcd(a, b) == 1]
print(triples)
for bad in (lambda: math.factorial(2.0), lambda: math.comb(5, -1), lambda: math.isqrt(-4), lambda: math.gcd(1.0, 2),
            lambda: pow(6, -1, 9), lambda: math.perm(3, 2.0), lambda: math.factorial(-3), lambda: math.lcm('4')):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
