import numpy as np
group = np.array([0, 1, 0, 2, 1, 0])
value = np.array([1., 2., 3., 4., 5., 6.])
sums = np.bincount(group, weights=value)
print(sums, np.bincount(group), sums / np.bincount(group), [value[group == g].max() for g in np.unique(group)])
avg, total = np.average([1, 2, 4], weights=[1, 1, 2], returned=True)
print(avg, total)
try:
    np.average([1, 2], weights=[0, 0])
except ZeroDivisionError as e:
    print(e)
keys, inverse = np.unique(['b', 'a', 'b', 'c'], return_inverse=True)
print(keys, inverse, np.bincount(inverse))
