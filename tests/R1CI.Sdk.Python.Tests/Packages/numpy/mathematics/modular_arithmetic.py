import numpy as np
m = 7
table = np.outer(np.arange(1, m), np.arange(1, m)) % m
print(table, [int(np.where(row == 1)[0][0]) + 1 for row in table])
powers = np.array([[pow(int(a), int(e), 11) for e in range(1, 11)] for a in range(1, 11)])
print(powers[:4], [a + 1 for a in range(10) if len(np.unique(powers[a])) == 10])
print(np.gcd.outer(np.arange(1, 7), np.arange(1, 7)), np.gcd(np.arange(1, 13), 12) == 1, (np.gcd(np.arange(1, 37), 36) == 1).sum())
