import numpy as np
s = np.array([0, 1, 3, 2, 5, 9, 4, 1, 0, 2, 6, 2, 0])
peaks = np.where((s[1:-1] > s[:-2]) & (s[1:-1] > s[2:]))[0] + 1
print(peaks, s[peaks], s[s > s.mean() + s.std()], np.argsort(s)[::-1][:3])
smooth = np.convolve(s, [0.25, 0.5, 0.25], mode='same')
print(smooth, smooth.argmax(), np.cumsum(s) / s.sum(), np.searchsorted(np.cumsum(s) / s.sum(), 0.5))
