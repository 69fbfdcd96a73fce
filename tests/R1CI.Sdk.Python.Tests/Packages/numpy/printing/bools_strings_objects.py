import numpy as np
print(np.array([True, False, True])); print(np.array([[True], [False]])); print(np.array(['x', 'long one', '']))
print(np.array([1, 'a', 2.5, None], dtype=object)); print(np.array([[1, 2], [3, 4]], dtype=object)); print(repr(np.array(['a', 'b'])))
print(np.array(['it\'s', 'b"c'])); print(np.array([3, 'x'])); print(np.array([{'a': 1}, [1, 2]], dtype=object)); print(np.array([1.5, 'y']))
