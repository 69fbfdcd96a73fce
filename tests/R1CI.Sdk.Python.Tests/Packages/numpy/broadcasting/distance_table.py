import numpy as np
p = np.array([[0, 0], [3, 4], [6, 8]])
d = np.sqrt(((p[:, None, :] - p[None, :, :]) ** 2).sum(axis=-1))
print(d)
print(d.max(), np.unravel_index(d.argmax(), d.shape))
q = (p - p.mean(axis=0)) / p.std(axis=0)
print(q)
print(np.add.outer([1, 2, 3], [10, 20]), np.multiply.outer([1, 2], [3, 4]))
print(np.abs(np.subtract.outer([1, 5], [2, 9])))
