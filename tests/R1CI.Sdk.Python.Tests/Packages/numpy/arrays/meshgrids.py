import numpy as np
x, y = np.meshgrid([1, 2, 3], [10, 20])
print(x); print(y); print(x + y)
i, j = np.meshgrid(range(2), range(3), indexing='ij')
print(i.tolist(), j.tolist())
print(np.mgrid[0:2, 0:3]); print(np.ogrid[0:2, 0:3]); print(np.indices((2, 2)))
print(np.mgrid[0:1:5j]); print(np.fromfunction(lambda i, j: i * 10 + j, (2, 3)))
