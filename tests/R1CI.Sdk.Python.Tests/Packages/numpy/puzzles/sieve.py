import numpy as np
n = 200
sieve = np.ones(n + 1, dtype=bool)
sieve[:2] = False
for i in range(2, int(n ** 0.5) + 1):
    if sieve[i]:
        sieve[i * i::i] = False
primes = np.nonzero(sieve)[0]
print(primes, len(primes), primes.sum(), np.diff(primes).max(), primes[(primes % 10) == 7])
print(np.unique(np.diff(primes), return_counts=True))
