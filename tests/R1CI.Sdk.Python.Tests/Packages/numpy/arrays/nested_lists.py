import numpy as np
print(np.array([[[1], [2]], [[3], [4]]]).shape, np.array([np.array([1, 2]), np.array([3, 4])]), np.array([(1, 2), (3, 4)]), np.array([[1, 2.5], [True, 3]]))
rows = [[i * j for j in range(4)] for i in range(3)]
a = np.array(rows)
print(a, a.tolist() == rows, np.array([a, a]).shape, np.array([*a]), sum(a.tolist(), []), np.array(list(zip([1, 2], [3, 4]))), np.array(range(3)) * 2, np.asarray([x for x in {3, 1, 2}]).sum())
class Row:
    def __array__(self, dtype=None):
        return np.array([7, 8])
print(np.array(Row()), np.asarray(Row()) + 1)
