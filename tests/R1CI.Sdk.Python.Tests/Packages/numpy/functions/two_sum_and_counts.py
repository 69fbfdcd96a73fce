import numpy as np
a = np.array([2, 7, 11, 15, -4, 13])
i, j = np.where(np.triu(a[:, None] + a == 9, 1))
print(list(zip(i.tolist(), j.tolist())), np.unique(a % 3, return_counts=True), a[np.argsort(np.abs(a - 9), kind='stable')], np.searchsorted(np.sort(a), 10))
best = np.maximum.accumulate(np.array([7, 1, 5, 3, 6, 4])[::-1])[::-1]
print(best, (best - np.array([7, 1, 5, 3, 6, 4])).max())
s = np.array([-2, 1, -3, 4, -1, 2, 1, -5, 4])
c = np.concatenate(([0], np.cumsum(s)))
print((c - np.minimum.accumulate(c)).max(), np.cumsum(s), (c[None, :] - c[:, None]).max())
