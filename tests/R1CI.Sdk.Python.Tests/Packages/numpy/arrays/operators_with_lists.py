import numpy as np
a = np.array([1, 2, 3])
print(a + [1, 1, 1], [10, 20, 30] - a, a * (2, 2, 2), 2 - a, 6 / a, 2 ** a, a > [0, 2, 4], [1, 2, 3] == a, (1, 2, 3) * a, a @ [1, 0, 1])
a += 5
print(a, a is not None, -a[::-1])
b = a
b -= 1
print(a is b, a, a.max() - a.min())
x = np.array([2.0])
x **= 3
x /= 4
x //= 1
x %= 2
print(x)
