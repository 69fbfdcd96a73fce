import numpy as np
a = np.arange(12)
print(a.reshape(3, 4)); print(a.reshape(2, -1)); print(a.reshape((2, 3, 2)))
print(a.reshape(3, 4).ravel(), a.reshape(3, 4).T.ravel(), a.reshape(3, 4).flatten('F'))
try:
    a.reshape(5, 3)
except ValueError as e:
    print(e)
try:
    a.reshape(-1, -1)
except ValueError as e:
    print(e)
try:
    a.reshape(5, -1)
except ValueError as e:
    print(e)
b = a.reshape(1, 12, 1)
print(b.squeeze().shape, np.expand_dims(a, 0).shape, np.expand_dims(a, 1).shape, a[:, np.newaxis].shape)
print(np.reshape([1, 2, 3, 4], (2, 2), order='F'))
