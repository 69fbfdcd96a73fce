import numpy as np
names = np.array(['bob', 'alice', 'eve'])
print(names.dtype, names == 'bob', names[names != 'bob'], np.sort(names), names.tolist(), len(names[1]), np.unique(['b', 'a', 'b']), np.argsort(names))
names[0] = 'christopher'
print(names, names.astype('U3'), np.array(['a', 'b']) == np.array(['a', 'c']), np.isin(names, ['eve']), np.where(names == 'eve', 'x', names))
print(np.array([['a', 'b'], ['c', 'd']]).T, np.concatenate((['x'], ['yz'])), names[1].upper(), [s.title() for s in names], 'eve' in names)
