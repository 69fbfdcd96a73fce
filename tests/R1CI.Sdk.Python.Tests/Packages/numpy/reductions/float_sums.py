import numpy as np
x = np.arange(1, 1001) / 7
print(x.sum(), x.mean(), x.std(), x.var(), x[::3].sum(), x[::-1].sum(), np.cumsum(x)[-1], x.reshape(10, 100).sum(axis=0)[:3], x.reshape(10, 100).sum(axis=1)[:3])
y = np.array([0.1] * 1000)
print(y.sum(), sum(y.tolist()), y.mean(), np.add.reduce(y.reshape(10, 100).T, axis=1)[0], np.prod(np.full(20, 1.1)), y.reshape(20, 50).mean(axis=0)[0], (y * 1j).sum())
z = np.float32(0.1) * np.ones(1000, dtype=np.float32)
print(z.sum(), z.mean(), z.dtype)
