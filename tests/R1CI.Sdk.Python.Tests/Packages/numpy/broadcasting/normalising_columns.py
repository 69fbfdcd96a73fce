import numpy as np
data = np.array([[1., 200., 0.5], [2., 400., 0.25], [3., 600., 1.]])
low, high = data.min(axis=0), data.max(axis=0)
print(low, high)
print((data - low) / (high - low))
print(data / data.sum(axis=1, keepdims=True))
print((data - data.mean(axis=0)).mean(axis=0).round(10) + 0)
