import numpy as np
np.random.seed(0)
print(np.random.rand(3), np.random.rand(2, 2)); print(np.random.randn(4), np.random.randint(0, 100, 5), np.random.randint(5), np.random.random(2))
print(np.random.uniform(-1, 1, 3), np.random.normal(10, 2, 3), np.random.choice([1, 2, 3, 4], 5), np.random.permutation([1, 2, 3, 4]), np.random.choice(10, 3, replace=False))
a = np.arange(5)
np.random.shuffle(a)
print(a, np.random.randint(1, 7, size=(2, 4)), np.random.standard_normal(2))
