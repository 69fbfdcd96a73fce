import numpy as np
data = [1, 2, 2, 3, 3, 3, 4, 4, 5]
print(np.histogram(data, bins=4), np.histogram(data, bins=[0, 2, 4, 6]), np.histogram(data, bins=5, range=(0, 10)), np.histogram([1, 2, 1], bins=2, density=True))
print(np.bincount(data), np.bincount([0, 1, 1], weights=[0.5, 1, 2]), np.bincount([1], minlength=4), np.histogram_bin_edges([0, 1], bins=4), np.histogram([], bins=2))
counts, edges = np.histogram([0.1, 0.4, 0.35, 0.8], bins=3, range=(0, 1))
for n, lo, hi in zip(counts, edges, edges[1:]):
    print(f'{lo:.2f}-{hi:.2f}', '#' * n)
print(np.histogram2d([0, 1, 1], [0, 0, 1], bins=2)[0])
