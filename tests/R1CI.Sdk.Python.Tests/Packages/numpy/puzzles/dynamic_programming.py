import numpy as np
def distance(a, b):
    d = np.zeros((len(a) + 1, len(b) + 1), dtype=int)
    d[:, 0], d[0] = np.arange(len(a) + 1), np.arange(len(b) + 1)
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            d[i, j] = min(d[i - 1, j] + 1, d[i, j - 1] + 1, d[i - 1, j - 1] + (a[i - 1] != b[j - 1]))
    return d
t = distance('kitten', 'sitting')
print(t, t[-1, -1])
best = np.zeros(11, dtype=int)
for w, v in ((5, 10), (4, 40), (6, 30), (3, 50)):
    best[w:] = np.maximum(best[w:], best[:-w] + v)
print(best)
