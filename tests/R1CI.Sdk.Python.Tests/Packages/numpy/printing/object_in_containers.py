import numpy as np
d = {'a': np.arange(3), 'b': np.float64(1.5), 'c': [np.int64(1), np.bool_(True)]}
print(d, [np.array([[1, 2], [3, 4]])], (np.array(1.5),), {'x': {'y': np.zeros(2)}}, [np.float32(0.5), np.complex128(1j)], [None, np.nan])
print(str(np.arange(3)), '%s' % np.arange(3), '{}'.format(np.arange(3)), f'{np.arange(3)!s:>10}', f'{np.array(2.5):.2f}', 'v=' + str(np.float64(2)), repr(str(np.array(['a']))))
print(np.arange(3), np.arange(2), sep='; ', end='!\n')
