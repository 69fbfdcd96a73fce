import numpy as np
x = np.array([-2.7, -1.5, -0.2, 0.2, 0.5, 1.5, 2.5, 2.7])
print(np.floor(x), np.ceil(x)); print(np.trunc(x), np.rint(x)); print(np.round(x), np.fix(x))
print(np.round(3.14159, 2), np.round([1.2345, 2.3456], 3), np.around([12345, 6789], -2), np.array([1.256, 2.344]).round(1))
print(np.sign(x), np.abs(x), np.fabs([-1, 2]))
print(np.floor(2.7), type(np.floor(2.7)).__name__, int(np.ceil(2.1)), round(np.float64(2.567), 2))
print(np.modf([1.5, -2.25]))
