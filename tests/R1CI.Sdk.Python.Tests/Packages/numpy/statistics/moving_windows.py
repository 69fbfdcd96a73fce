import numpy as np
p = np.array([10., 11., 12., 11., 13., 15., 14.])
print(np.round(np.diff(p) / p[:-1], 4), np.convolve(p, np.ones(3) / 3, 'valid'), np.maximum.accumulate(p), (p / np.maximum.accumulate(p) - 1).min().round(6))
c = np.cumsum(np.insert(p, 0, 0))
print((c[3:] - c[:-3]) / 3, np.array([p[i:i + 3].max() for i in range(len(p) - 2)]))
print(np.round(np.log(p[1:] / p[:-1]), 5), np.round(np.cumprod(1 + np.diff(p) / p[:-1]), 6))
