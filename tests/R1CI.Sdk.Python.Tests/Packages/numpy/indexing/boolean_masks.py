import numpy as np
a = np.array([3, -1, 4, -1, 5, -9, 2, 6])
print(a[a > 0], a[(a > 0) & (a < 5)], a[~(a > 0)], a[(a < 0) | (a == 6)])
print((a > 0).sum(), np.count_nonzero(a < 0), np.where(a < 0)[0], np.nonzero(a > 3))
a[a < 0] = 0
print(a)
m = np.arange(9).reshape(3, 3)
print(m[m % 2 == 0], m[m.sum(axis=1) > 5], m[:, [True, False, True]])
m[m > 5] *= 10
print(m)
try:
    a[np.array([True, False])]
except IndexError as e:
    print(e)
try:
    if a > 1:
        pass
except ValueError as e:
    print(e)
