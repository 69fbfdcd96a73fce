import numpy as np
print(np.array([1, 2, 3]), np.array([1.0, 2, 3]), np.array([[1, 2], [3, 4]]))
print(repr(np.zeros(3)), repr(np.ones((2, 3))), repr(np.full((2, 2), 7)))
print(np.zeros((2, 2), dtype=int), np.ones(3, dtype=bool), np.full(2, 1.5))
print(np.arange(5), np.arange(2, 10, 3), np.arange(0, 1, 0.25), np.arange(5, 0, -2))
print(np.linspace(0, 1, 5), np.linspace(0, 10, 4, endpoint=False))
x, step = np.linspace(0, 2, 9, retstep=True)
print(x, step)
print(np.zeros_like([[1, 2], [3, 4]]), np.ones_like([1.5, 2]), np.full_like([1, 2], 9))
