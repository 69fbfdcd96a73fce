import numpy as np
a, b = np.array([7, -7, 8]), np.array([2, 2, -3])
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** 2, -a, +a, abs(a))
print(np.add(a, b), np.subtract(a, 1), np.multiply(a, 2), np.divide(a, 2), np.floor_divide(a, 2), np.mod(a, 3), np.power(2, [1, 2, 10]))
print(np.fmod([-7, 7], [3, -3]), np.remainder([-7, 7], [3, -3]), np.divmod([7, -7], 3), divmod(np.array([7, 8]), 3))
x = np.array([1.5, -2.5])
print(x // 1, x % 1, x ** 2, 2 ** np.array([1, 2]), 1 / np.array([2, 4]), np.negative(x), np.reciprocal([2., 4.]))
try:
    np.array([1, 2]) ** -1
except ValueError as e:
    print(e)
print(np.array([2.]) ** -1, np.power(2.0, -2), 10 - a, 10 // b)
