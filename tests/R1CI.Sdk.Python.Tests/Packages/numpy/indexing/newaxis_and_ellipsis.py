import numpy as np
a = np.arange(24).reshape(2, 3, 4)
print(a[..., 1].shape, a[0, ..., 1], a[:, np.newaxis, 0].shape, a[1, :, None].shape, a[..., None].shape, a[..., ::2, 0], a[np.newaxis].shape, a[:, [0, 2], 1], a[[0, 1], :, [1, 2]].shape, a[0, [0, 1], [2, 3]], a[:, 0][:, 1:3], a[-1, -1, -1], a[1][2][3], a[[1]].shape, a[1:][0, 0], a[a > 21])
a[..., 0] = -1
print(a[0])
