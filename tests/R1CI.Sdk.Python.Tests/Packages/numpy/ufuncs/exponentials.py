import numpy as np
x = np.array([0, 1, 2])
print(np.exp(x), np.log(np.exp(x)), np.sqrt(x), np.cbrt([8, 27]), np.square(x))
print(np.log2([1, 2, 8]), np.log10([1, 10, 1000]), np.log1p([0, 1]), np.expm1([0, 1]), np.exp2([1, 3]))
print(np.round(np.exp(-x ** 2 / 2.0), 6), np.hypot(3, 4), np.hypot([3, 5], [4, 12]))
print(np.sqrt(16), np.sqrt([2, 3]), np.exp(0))
