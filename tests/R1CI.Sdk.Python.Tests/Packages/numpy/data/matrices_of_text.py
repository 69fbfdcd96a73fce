import numpy as np
grid = np.full((3, 5), '.')
grid[1, 1:4] = '#'
grid[0, 2] = '#'
print('\n'.join(''.join(row) for row in grid))
print((grid == '#').sum(), np.argwhere(grid == '#').tolist(), np.rot90(grid).shape)
words = np.array('the quick brown fox'.split())
print(words, [len(w) for w in words], words[np.argsort([len(w) for w in words], kind='stable')])
