import numpy as np
a = np.arange(24).reshape(2, 3, 4)
print(a.sum(axis=(0, 2)), a.mean(axis=(1, 2)), a.max(axis=(0, 1)), a.sum(axis=1).shape, a.sum(axis=(0, 1), keepdims=True), a.any(axis=(1, 2)), a.argmax(axis=2), a.cumsum(axis=1)[0], a.prod(axis=(1,))[0])
print(a.transpose(2, 0, 1).sum(axis=0), a[:, ::-1, ::2].sum(axis=1), np.std(a, axis=(0, 1)), np.median(a, axis=(0, 2)), np.ptp(a, axis=2), np.count_nonzero(a > 5, axis=(1, 2)), np.average(a, axis=2)[0])
