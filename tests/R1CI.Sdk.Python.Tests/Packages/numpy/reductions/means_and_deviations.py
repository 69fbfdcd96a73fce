import numpy as np
a = np.array([2, 4, 4, 4, 5, 5, 7, 9])
print(a.mean(), np.median(a), a.std(), a.var(), np.std(a, ddof=1), np.var(a, ddof=1))
m = np.array([[1., 2.], [3., 4.], [5., 9.]])
print(m.mean(axis=0), m.mean(axis=1), m.std(axis=0), m.var(axis=1), np.median(m, axis=0), np.mean(m, axis=1, keepdims=True))
print(np.average([1, 2, 3], weights=[3, 1, 1]), np.average(m, axis=0, weights=[1, 1, 2]), np.ptp(a), a.ptp())
print(np.mean([1, 2, 3, 4]), np.mean([True, False]), type(np.mean([1])).__name__)
