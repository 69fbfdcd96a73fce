import numpy as np
a = np.arange(3)
b = np.arange(2).reshape(2, 1)
print(a + b, (a + b).shape, a * 2, b - a)
m = np.ones((2, 3))
print(m * a, m + [[10], [20]])
for s, t in (((3,), (2,)), ((2, 3), (2,)), ((4, 1, 3), (2, 1)), ((5, 4), (4, 5))):
    try:
        print((np.zeros(s) + np.zeros(t)).shape)
    except ValueError as e:
        print(e)
print(np.broadcast_shapes((2, 1), (1, 3)), np.broadcast_to([1, 2], (3, 2)))
x, y = np.broadcast_arrays([1, 2, 3], [[1], [2]])
print(x, y)
