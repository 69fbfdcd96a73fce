import numpy as np
a = np.arange(24).reshape(2, 3, 4)
print(a.shape, a.ndim, a.size, a.dtype, a.itemsize, a.nbytes)
print(len(a), a[0].shape, a[0, 1].shape, a[0, 1, 2].shape)
print(a.T.shape, a.transpose(1, 0, 2).shape, a.swapaxes(0, 2).shape)
print(np.shape([[1, 2, 3]]), np.ndim(5), np.size([1, 2, 3]))
print(a.strides, np.zeros(3, dtype=np.int16).strides)
b = np.array(7)
print(b.shape, b.ndim, b.size, b, repr(b), b.item())
