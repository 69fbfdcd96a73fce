import numpy as np
p = np.array([0.1, 0.2, 0.3, 0.4])
x = np.array([1, 2, 3, 4])
mean = (p * x).sum()
print(mean, (p * (x - mean) ** 2).sum().round(10), np.cumsum(p), -(p * np.log2(p)).sum().round(6), np.convolve(p, p).round(6))
pdf = np.array([0.25, 0.5, 0.25])
dist = np.array([1.0])
for _ in range(3):
    dist = np.convolve(dist, pdf)
print(dist, dist.sum(), np.arange(len(dist)) @ dist)
prior = np.array([0.01, 0.99])
likelihood = np.array([0.9, 0.05])
print((prior * likelihood / (prior @ likelihood)).round(6))
