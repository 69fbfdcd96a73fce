import numpy as np
x = np.arange(6)
print(np.where(x < 3, x, 10 * x), np.where([True, False], 1, 2), np.where(x > 2))
print(np.select([x < 2, x < 4], [x, x ** 2], default=-1))
print(np.choose([0, 1, 2, 1], [[1, 2, 3, 4], [10, 20, 30, 40], [100, 200, 300, 400]]))
print(np.piecewise(np.array([-2., -1., 0., 1., 2.]), [np.array([-2., -1., 0., 1., 2.]) < 0], [lambda v: -v, lambda v: v * 10]))
print(np.extract(x % 2 == 1, x), np.compress([0, 1, 1], [4, 5, 6]), np.take([4, 5, 6], [2, 0]), np.clip(x, 1, 4))
print(np.where(np.eye(2) > 0, 'y', 'n'))
