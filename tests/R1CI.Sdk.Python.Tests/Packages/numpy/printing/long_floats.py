import numpy as np
print(np.linspace(0, 1, 7)); print(np.sqrt(np.arange(12))); print(1 / np.arange(1, 16)); print(np.arange(1, 20) ** 3 / 7); print(np.exp(np.arange(10)).round(3)); print(repr(np.sqrt(np.arange(20).reshape(4, 5)))); print(np.cumprod(np.arange(1.0, 15))); print(np.array([np.pi, np.e, 2 ** 0.5]) * 1e5)
