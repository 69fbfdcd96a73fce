import numpy as np
for x in (np.array([1, 2]), np.array([1.5, 2]), np.array([[1, 2], [3, 4]]), np.array([True, False]), np.array(['a', 'bc']), np.array([1 + 2j]),
          np.array([1, 2], dtype=np.float32), np.array([1, 2], dtype=np.int8), np.array([None, 'x']), np.array(5), np.array([]), np.zeros((2, 0)),
          np.array([[1.5, 2.5], [3.25, 4]]), np.arange(3, dtype=float), np.array('abc')):
    print(repr(x))
print([np.array([1, 2]), np.float64(2.5)], {'a': np.array([1.0])}, (np.int64(3), np.bool_(True)))
print(f"{np.array([1, 2])} {np.float64(2.5)} {np.array([1.5])!r}")
