import numpy as np
from fractions import Fraction as F
h = np.array([[F(1, i + j + 1) for j in range(3)] for i in range(3)])
print(h, h.sum(), h @ h, h.T is h, (h * 6).tolist())
print(h[0] - h[1], h.dot([1, 2, 3]), np.trace(h), np.max(h), h.astype(float))
