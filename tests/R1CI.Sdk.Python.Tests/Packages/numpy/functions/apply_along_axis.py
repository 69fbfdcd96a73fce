import numpy as np
m = np.array([[3, 1, 2], [9, 7, 8]])
print(np.apply_along_axis(sum, 1, m), np.apply_along_axis(sorted, 1, m), np.apply_along_axis(lambda r: r.max() - r.min(), 0, m), np.apply_along_axis(lambda r: r / r.sum(), 1, m))
print(np.apply_over_axes(np.sum, m, [0, 1]), np.array(list(map(lambda r: r.mean(), m))), np.fromiter(map(len, ['a', 'bb']), dtype=int))
