import numpy as np
a = np.arange(6.)
np.place(a, a > 3, [-1, -2])
print(a)
np.putmask(a, a < 0, 9)
print(a)
np.copyto(a, 0, where=a == 9)
np.put(a, [0, 1], [7, 8])
print(a, np.where(a == 0)[0])
b = np.zeros((2, 3))
b[:, 1] = np.nan
b[np.isnan(b)] = 5
np.fill_diagonal(b, 1)
print(b, np.nan_to_num([np.nan, 1]))
a.fill(3)
print(a)
