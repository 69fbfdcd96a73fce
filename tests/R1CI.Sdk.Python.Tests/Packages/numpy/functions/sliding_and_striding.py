import numpy as np
x = np.arange(10)
w = np.array([x[i:i + 4] for i in range(0, 7, 2)])
print(w, w.mean(axis=1), x.reshape(5, 2).sum(axis=1), x[:9].reshape(3, 3).max(axis=0), np.array_split(x, 3), [c.tolist() for c in np.split(x, [3, 7])], x.reshape(2, 5)[:, ::-1], np.roll(x, 3).reshape(5, 2))
pairs = np.stack([x[:-1], x[1:]], axis=1)
print(pairs[:3], pairs.ptp(axis=1), (x[:, None] + np.arange(3))[:4])
