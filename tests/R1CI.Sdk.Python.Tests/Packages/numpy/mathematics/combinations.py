import numpy as np
from itertools import combinations, permutations, product
c = np.array(list(combinations(range(5), 3)))
print(c, c.shape, c.sum(axis=1), (c.sum(axis=1) == 6).sum())
p = np.array(list(permutations([1, 2, 3])))
print(p, np.unique(p, axis=0).shape, (p == [1, 2, 3]).sum(axis=1))
d = np.array(list(product(range(1, 7), repeat=2))).sum(axis=1)
print(np.unique(d, return_counts=True), (d == 7).mean().round(6))
