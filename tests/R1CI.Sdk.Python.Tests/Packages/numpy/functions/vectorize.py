import numpy as np
@np.vectorize
def grade(x):
    return 'pass' if x >= 50 else 'fail'
print(grade([30, 50, 90]), grade(np.array([[10, 60]])))
f = np.vectorize(lambda a, b: a + b if a > b else a - b)
print(f([1, 5, 3], 3), f(4, 2), np.vectorize(len)(['a', 'bcd']), np.vectorize(lambda x: x / 2, otypes=[float])([1, 2]))
g = np.frompyfunc(lambda a, b: a * 10 + b, 2, 1)
print(g([1, 2], [3, 4]), np.vectorize(lambda x: (x, x * x))([1, 2, 3]), np.vectorize(pow)([2, 3], [3, 2]))
