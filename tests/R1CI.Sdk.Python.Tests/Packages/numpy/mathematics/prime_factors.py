import numpy as np
def factor(n):
    out = []
    for p in np.arange(2, int(np.sqrt(n)) + 1):
        while n % p == 0:
            out.append(int(p))
            n //= p
    return out + ([int(n)] if n > 1 else [])
for n in (12, 97, 360, 1001):
    print(n, factor(n), np.prod(factor(n)))
n = np.arange(1, 31)
divisors = (n[:, None] % n == 0).sum(axis=1)
print(divisors, n[divisors == 2], n[np.array([sum(d for d in range(1, k) if k % d == 0) == k for k in n])])
