import numpy as np
rng = np.random.RandomState(1)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
y = np.array([[0], [1], [1], [0]], dtype=float)
W1, W2 = rng.randn(2, 4), rng.randn(4, 1)
for _ in range(5):
    h = 1 / (1 + np.exp(-X @ W1))
    out = 1 / (1 + np.exp(-h @ W2))
    d2 = (out - y) * out * (1 - out)
    d1 = d2 @ W2.T * h * (1 - h)
    W2 -= h.T @ d2
    W1 -= X.T @ d1
print(out.round(5), W1.shape, ((out - y) ** 2).mean().round(6))
