import numpy as np
a = np.array([1, 2, 3, 4])
print(np.add.reduce(a), np.multiply.reduce(a), np.maximum.reduce([3, 9, 2]), np.add.accumulate(a), np.multiply.accumulate(a), np.maximum.accumulate([1, 3, 2, 5, 4]))
m = a.reshape(2, 2)
print(np.add.reduce(m), np.add.reduce(m, axis=1), np.add.accumulate(m, axis=1), np.subtract.reduce([10, 3, 2]), np.logical_and.reduce([True, False]))
print(np.multiply.outer([1, 2, 3], [1, 2, 3]), np.power.outer([2, 3], [1, 2]))
x = np.zeros(4, dtype=int)
np.add.at(x, [0, 0, 2], 1)
print(x, np.add.identity, np.multiply.identity, np.add.nin, np.add.__name__, np.sin)
