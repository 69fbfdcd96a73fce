import numpy as np
rng = np.random.default_rng(42)
print(rng.random(3), rng.integers(0, 10, 5), rng.integers(1, 7), rng.uniform(0, 5, 2), rng.normal(0, 1, 3).round(7), rng.choice([10, 20, 30], 4), rng.permutation(6))
x = np.arange(5)
rng.shuffle(x)
print(x, rng.integers(0, 2 ** 40, 2), rng.choice(8, 3, replace=False), rng.integers(3, size=(2, 3)), rng.integers(1, 6, endpoint=True, size=4), rng.choice(['x', 'y'], 3, p=[0.9, 0.1]))
print(np.random.default_rng(0).random(), np.random.default_rng(12345).integers(100, size=3), np.random.default_rng([1, 2]).random(2), rng)
