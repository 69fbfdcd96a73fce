import numpy as np
rng = np.random.RandomState(5)
sample = np.array([2.1, 3.4, 2.8, 5.6, 4.4, 3.9])
means = np.array([rng.choice(sample, size=6).mean() for _ in range(200)])
print(means.mean().round(6), means.std().round(6), np.percentile(means, [2.5, 97.5]).round(6))
perm = rng.permutation(6)
print(perm, sample[perm][:3], np.sort(sample[perm]) .tolist() == sorted(sample.tolist()))
