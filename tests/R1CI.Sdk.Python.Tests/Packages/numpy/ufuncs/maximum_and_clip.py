import numpy as np
a, b = np.array([1, 5, 2]), np.array([4, 3, 2])
print(np.maximum(a, b), np.minimum(a, b), np.maximum(a, 3), np.fmax([1, np.nan], [np.nan, 2]), np.maximum([1, np.nan], [0, 0]))
print(np.clip([1, 5, 10], 2, 6), np.array([-1, 0.5, 2]).clip(0, 1), np.clip([1, 2, 3], None, 2), np.clip(7, 0, 5))
relu = lambda x: np.maximum(0, x)
print(relu(np.array([-1.5, 0, 2])))
print(np.gcd(12, 18), np.lcm(4, 6), np.gcd([12, 20], 8), np.lcm.reduce([2, 3, 4]), np.gcd.reduce([24, 36]))
