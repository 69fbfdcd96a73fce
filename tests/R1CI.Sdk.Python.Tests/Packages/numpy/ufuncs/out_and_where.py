import numpy as np
a = np.array([1., 4., 9.])
out = np.zeros(3)
r = np.sqrt(a, out=out)
print(out, r is out)
print(np.divide([1., 2.], [0., 4.], out=np.zeros(2), where=np.array([False, True])))
np.add(a, 1, out=a)
print(a)
b = np.arange(3)
try:
    b += 0.5
except TypeError as e:
    print(e)
b *= 2
print(b)
b -= [1, 1, 1]
print(b, np.add(1, 2, dtype=float), np.multiply([1, 2], 3, dtype=np.float32).dtype)
