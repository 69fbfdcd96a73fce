import numpy as np
print(np.atleast_1d(5), np.atleast_2d([1, 2]), np.atleast_3d([1, 2]).shape, np.squeeze(np.ones((1, 3, 1))).shape, np.ravel([[1, 2], [3, 4]]))
print(np.moveaxis(np.zeros((2, 3, 4)), 0, -1).shape, np.rollaxis(np.zeros((2, 3, 4)), 2).shape, np.swapaxes(np.zeros((2, 3)), 0, 1).shape, np.expand_dims([1], (0, 2)).shape, np.resize([1, 2, 3], (2, 4)), np.trim_zeros([0, 1, 0, 2, 0]))
a = np.arange(6)
a.shape = (2, 3)
print(a, np.block([[np.eye(2), np.zeros((2, 1))], [np.ones((1, 3))]]))
