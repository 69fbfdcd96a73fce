# --- factorial_digits
f = 1
for i in range(1, 151):
    f *= i
print(f, len(str(f)))
# --- power_digit_sum
print(sum(map(int, str(2 ** 1000))))
# --- fibonacci_big
a, b = 0, 1
for _ in range(1000):
    a, b = b, a + b
print(a % 10 ** 9, a.bit_length())
# --- powers_modulo_large_prime
P, M = 31, 10 ** 18 + 7
powers = [1]
for _ in range(2000):
    powers.append(powers[-1] * P % M)
print(powers[-1], sum(powers) % M)
# --- rolling_hash
M = (1 << 61) - 1
h = 0
for c in "the quick brown fox jumps over the lazy dog" * 20:
    h = (h * 911382323 + ord(c)) % M
print(h)
# --- extended_euclid
def egcd(a, b):
    return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))
print(egcd(2 ** 89 - 1, 10 ** 21 + 9))
# --- binomials
import math
print(math.comb(200, 100), sum(math.comb(60, k) for k in range(61)) == 2 ** 60)
# --- base_conversion
n, digits = 3 ** 200, []
while n:
    n, r = divmod(n, 36)
    digits.append("0123456789abcdefghijklmnopqrstuvwxyz"[r])
print("".join(reversed(digits)))
# --- miller_rabin
def probably_prime(n):
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13):
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
print([n for n in range(10 ** 12, 10 ** 12 + 200) if probably_prime(n)])
# --- bit_tricks
x = (1 << 200) - 12345
print(bin(x).count("1"), x >> 150, x & 0xFFFF, x ^ (x >> 1) > 0, (~x).bit_length())
