import numpy as np
a = np.arange(10) * 10
print(a[[1, 3, 5]], a[[-1, 0]], a[[[1, 2], [3, 4]]], a[np.array([0, 0, 9])])
m = np.arange(12).reshape(3, 4)
print(m[[0, 2]]); print(m[[0, 2], [1, 3]], m[:, [3, 0]]); print(m[np.ix_([0, 2], [1, 3])])
print(m[1, [0, 2]], m[[2, 0], 1:3])
a[[0, 1]] = [7, 8]
a[[2, 2, 2]] += 1
print(a)
try:
    a[[1, 20]]
except IndexError as e:
    print(e)
try:
    m[[0, 1], [0, 1, 2]]
except IndexError as e:
    print(e)
try:
    a[[1.5]]
except IndexError as e:
    print(e)
