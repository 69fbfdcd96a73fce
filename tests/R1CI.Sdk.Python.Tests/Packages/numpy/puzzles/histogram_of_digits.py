import numpy as np
n = np.arange(1000)
digits = np.array([n // 100, n // 10 % 10, n % 10])
print(digits.sum(axis=0).max(), (digits.sum(axis=0) == 13).sum(), n[(digits ** 3).sum(axis=0) == n], n[(digits[0] == digits[2]) & (n >= 100)][:8])
print(np.bincount(digits.ravel()), np.bincount(digits.sum(axis=0))[:10], n[n == (digits[2] * 100 + digits[1] * 10 + digits[0])].size)
