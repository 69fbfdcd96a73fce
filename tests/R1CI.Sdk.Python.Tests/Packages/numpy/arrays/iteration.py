import numpy as np
m = np.arange(6).reshape(2, 3)
for row in m:
    print(row, row.sum())
for x in m.flat:
    print(int(x), end=' ')
print()
for index, v in np.ndenumerate(m):
    print(index, v)
print(list(np.ndindex(2, 2)), [int(v) for v in m.ravel()], max(m.ravel()), sorted(m.flat, reverse=True)[:2])
print(m.flat[3], m.flat[1:4], 4 in m, 9 in m)
m.flat[0] = 50
print(m, sum(m), list(zip(m[0], m[1])))
