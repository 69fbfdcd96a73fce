import numpy as np
np.random.seed(99)
x = np.linspace(0, 1, 6)
y = 3 * x + np.random.normal(0, 0.1, 6)
print(y.round(6), np.polyfit(x, y, 1).round(5), np.random.uniform(size=(2, 2)).round(6), np.random.randn(2, 3).round(5), np.random.random_sample(2), np.random.standard_exponential(2).round(6))
noise = np.random.RandomState(1).normal(size=1000)
print(noise.mean().round(6), noise.std().round(6), (np.abs(noise) < 1).mean(), np.percentile(noise, 95).round(6), np.histogram(noise, bins=5)[0])
