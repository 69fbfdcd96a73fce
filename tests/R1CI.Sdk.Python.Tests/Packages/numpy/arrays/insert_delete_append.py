import numpy as np
a = np.array([1, 2, 3, 4, 5])
print(np.append(a, 6), np.append(a, [6, 7]), np.insert(a, 2, 99), np.insert(a, [1, 3], [10, 20]))
print(np.delete(a, 0), np.delete(a, [1, 3]), np.delete(a, slice(1, 3)), np.delete(a, -1))
m = np.array([[1, 2], [3, 4]])
print(np.append(m, [[5, 6]], axis=0)); print(np.insert(m, 1, [9, 9], axis=0)); print(np.insert(m, 1, 0, axis=1))
print(np.delete(m, 0, axis=1)); print(np.append(m, [5, 6]))
try:
    np.delete(a, 9)
except IndexError as e:
    print(e)
