import numpy as np
import copy
a = np.array([[1, 2], [3, 4]])
print(a.tolist(), type(a.tolist()[0][0]).__name__, list(a), [list(r) for r in a])
b = copy.copy(a); c = copy.deepcopy(a); d = np.array(a); e = np.asarray(a)
a[0, 0] = 100
print(b[0, 0], c[0, 0], d[0, 0], e[0, 0], e is a)
print(np.array((1, 2)), np.array(range(4)), np.array({1: 2}.keys().__len__()))
print(np.array([x ** 2 for x in range(5)]), np.fromiter((x * 2 for x in range(4)), dtype=int))
