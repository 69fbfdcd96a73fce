import numpy as np
print(np.convolve([1, 2, 3], [0, 1, 0.5]), np.convolve([1, 2, 3], [0, 1, 0.5], 'same'), np.convolve([1, 2, 3], [0, 1, 0.5], 'valid'))
print(np.correlate([1, 2, 3], [0, 1, 0.5]), np.correlate([1, 2, 3], [0, 1, 0.5], 'full'), np.correlate([1, 2, 3], [0, 1, 0.5], 'same'), np.convolve([1, 1], [1, -1]))
print(np.convolve([1, 2, 3, 4], [1, 1], 'same'), np.hanning(5).round(6), np.hamming(3).round(6), np.bartlett(4), np.blackman(4).round(6) + 0)
