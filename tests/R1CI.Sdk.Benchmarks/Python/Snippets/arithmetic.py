# --- sum_of_multiples
total = 0
for n in range(1, 3000):
    if n % 3 == 0 or n % 5 == 0:
        total += n
print(total)
# --- collatz_longest
best, start = 0, 0
for n in range(1, 400):
    steps, m = 0, n
    while m != 1:
        m = m // 2 if m % 2 == 0 else 3 * m + 1
        steps += 1
    if steps > best:
        best, start = steps, n
print(start, best)
# --- gcd_table
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
print(sum(gcd(a, b) for a in range(1, 50) for b in range(1, 50)))
# --- trial_division
def factors(n):
    out, d = [], 2
    while d * d <= n:
        while n % d == 0:
            out.append(d)
            n //= d
        d += 1
    return out + [n] if n > 1 else out
print(factors(9699690), factors(1000003), factors(2 ** 20))
# --- digit_sums
print(sum(int(d) for n in range(1, 1500) for d in str(n)))
# --- integer_square_roots
import math
print([n for n in range(1, 3000) if math.isqrt(n) ** 2 == n])
# --- float_series
acc = 0.0
for k in range(4000):
    acc += (-1) ** k / (2 * k + 1)
print(round(4 * acc, 6))
# --- compound_interest
balance = 1000.0
for year in range(1, 31):
    balance *= 1.05
    if year % 10 == 0:
        print(year, f"{balance:,.2f}")
# --- modular_power
print(pow(7, 10 ** 6, 1000), sum(pow(a, 100, 97) for a in range(500)))
# --- perfect_numbers
print([n for n in range(2, 500) if sum(d for d in range(1, n // 2 + 1) if n % d == 0) == n])
