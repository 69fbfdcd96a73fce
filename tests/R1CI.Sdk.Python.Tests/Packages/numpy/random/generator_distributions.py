import numpy as np
rng = np.random.default_rng(2024)
print(rng.standard_normal(4).round(7), rng.exponential(2, 3).round(7), rng.poisson(3, 5), rng.binomial(10, 0.5, 5), rng.gamma(2, 1, 2).round(7), rng.beta(1, 2, 2).round(7))
print(rng.random((2, 2)), rng.normal(5, 0.1, (2, 2)).round(6), rng.lognormal(0, 0.5, 2).round(6))
