import numpy as np
a = np.zeros((3, 4))
a[0] = 1
a[1, :2] = [5, 6]
a[:, 3] = [7, 8, 9]
a[2, 0] = -1.5
print(a)
b = np.arange(5)
b[1:3] = 9.9
print(b)
b[:] = 0
print(b)
try:
    a[0] = [1, 2]
except ValueError as e:
    print(e)
try:
    b[0] = [1, 2]
except ValueError as e:
    print(e)
try:
    b[[0, 1]] = [1, 2, 3]
except ValueError as e:
    print(e)
c = np.array([1, 2, 3])
c[c > 1] = [20, 30]
print(c)
