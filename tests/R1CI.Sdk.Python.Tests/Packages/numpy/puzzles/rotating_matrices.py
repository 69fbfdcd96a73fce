import numpy as np
m = np.arange(1, 10).reshape(3, 3)
for k in range(4):
    print(np.rot90(m, k).tolist())
print(np.array_equal(np.rot90(m, 4), m), m[::-1].T, m.T[::-1], np.roll(m, 1, axis=(0, 1)), m[[1, 2, 0]][:, [1, 2, 0]], np.diag(np.fliplr(m)).sum())
zeros = np.array([[1, 2, 3], [4, 0, 6], [7, 8, 9]])
r, c = np.where(zeros == 0)
zeros[r] = 0
zeros[:, c] = 0
print(zeros)
