import numpy as np
a = np.array([3, 1, 2, 5, 4])
print(np.sort(a), a, np.sort(a)[::-1], -np.sort(-a), np.argsort(a), a[np.argsort(a)], np.argsort(-a), np.sort([2.5, np.nan, 1]))
m = np.array([[3, 1, 2], [9, 7, 8]])
print(np.sort(m, axis=0), np.sort(m, axis=1), np.sort(m, axis=None), m[:, m[0].argsort()], m[m[:, 1].argsort()])
a.sort()
print(a, np.sort(['b', 'C', 'a']), np.sort([True, False]), np.argsort([2, 1, 2, 1], kind='stable'), np.lexsort(([1, 2, 1], [3, 3, 2])), np.partition([3, 1, 2], 1)[1], np.sort_complex([2, 1j]))
