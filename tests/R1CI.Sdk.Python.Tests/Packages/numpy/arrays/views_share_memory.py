import numpy as np
a = np.arange(10)
b = a[2:5]
b[0] = 99
print(a, b.base is a, a.base is None)
c = a[[2, 3]]
c[0] = -1
print(a[2])
m = a[:9].reshape(3, 3)
m[1] = 0
print(a)
t = m.T
t[0, 2] = 77
print(m); print(np.shares_memory(a, t), np.shares_memory(a, a.copy()))
d = a.copy()
d[:] = 5
print(a, d)
