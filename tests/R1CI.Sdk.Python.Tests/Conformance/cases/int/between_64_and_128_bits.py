# Sums, products and remainders whose values on the way need more than 64 bits but not more than 128.
import math

P, M = 31, 10 ** 18 + 7
powers = [1]
for _ in range(60):
    powers.append(powers[-1] * P % M)
print(powers[-3:], sum(powers))

edge = [0, 1, -1, 2, 7, -7, 2 ** 31, 2 ** 62, 2 ** 63 - 1, -2 ** 63, 2 ** 63, 3 * 10 ** 18, -10 ** 18]
wide = [a * b for a in edge for b in edge]
acc = 0
for i, x in enumerate(wide):
    for y in edge:
        acc = (acc * 31 + (x + y) - (x - y) * 3 + i) % (10 ** 15 + 37)
        if y:
            acc = (acc ^ (x // y) & 0xFFFF) + x % y
            assert x // y * y + x % y == x and (x % y == 0 or (x % y < 0) == (y < 0)), (x, y)
            assert divmod(x, y) == (x // y, x % y)
print(acc)
print(sorted(set(wide))[:3], sorted(set(wide))[-3:], max(wide) * 4, min(wide) * 8 - 1)

big = (2 ** 63 - 1) * (2 ** 63 - 1)
print(big, big + big + big + big, -big - big - big - big, big % -10, -big % 10, big // -3, big // big, big % big)
print(hash(big), hash(-big), {big: 1}[big * 1], big == float(big), big > 1e37, f"{big:x}", str(big)[::-1][:5], big.bit_length())
print(big & 0xFF, big | 1, big >> 60, big << 3, ~big, -big, abs(-big), big ** 2 % 1000, pow(big, 3, 97), divmod(big, 10 ** 18))
print(int(big), bool(big), big / 3, round(big, -30), math.gcd(big, 2 ** 63 - 1), big.to_bytes(16, "little")[:4], isinstance(big, int))

h = 0
for c in "the quick brown fox" * 9:
    h = (h * 911382323 + ord(c)) % ((1 << 61) - 1)
print(h, math.isqrt(2 ** 63 - 1), math.isqrt(3037000499 ** 2), math.isqrt(3037000499 ** 2 - 1), math.isqrt(0), math.isqrt(2 ** 53 + 1))
print([math.comb(57, k) for k in (0, 1, 28, 57)], math.comb(58, 29), math.comb(5, 9))

for bad in ("x", "", b"y", [], "1_"):
    try:
        float(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


class Half(float):
    pass


print(Half("2.5"), type(Half(2)).__name__, float("nan") != float("nan"), float(b" 12 "), float("1_0"), float(True))
try:
    Half("z")
except ValueError as e:
    print(e)
try:
    getattr(5, "missing")
except AttributeError as e:
    print(e, e.name, e.obj)
