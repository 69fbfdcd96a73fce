import numpy as np
m = np.arange(1, 7).reshape(2, 3)
print(m.sum(), m.sum(axis=0), m.sum(axis=1), m.sum(axis=-1, keepdims=True), np.sum(m), np.sum(m, axis=(0, 1)))
print(m.prod(), m.prod(axis=0), np.cumsum(m), np.cumsum(m, axis=0), np.cumprod(m, axis=1))
print(np.sum([0.1] * 10), sum([0.1] * 10), np.sum([True, False, True]), np.sum([1, 2], dtype=float), np.sum([[1, 2], [3, 4]], axis=0, initial=10))
print(np.prod([1.5, 2, 4]), np.sum([]), np.prod([]), m.sum(where=m > 2))
try:
    m.sum(axis=2)
except np.AxisError as e:
    print(e)
