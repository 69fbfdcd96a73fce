import numpy as np
def summary(a, axis=None, *, digits=2, **kw):
    a = np.asarray(a, dtype=float)
    return {'mean': np.round(a.mean(axis=axis, **kw), digits), 'range': (a.min(axis=axis), a.max(axis=axis))}
print(summary([1, 2, 4]), summary([[1, 2], [3, 9]], 0), summary([[1, 2], [3, 9]], axis=1, digits=1, keepdims=True))
class Grid:
    def __init__(self, n):
        self.cells = np.zeros((n, n), dtype=int)
    def __getitem__(self, key):
        return self.cells[key]
    def __setitem__(self, key, v):
        self.cells[key] = v
    def __repr__(self):
        return f'Grid\n{self.cells}'
    def __len__(self):
        return len(self.cells)
g = Grid(3)
g[1, 1] = 5
g[0] = [1, 2, 3]
print(g, g[0, 1], len(g), g[:, 1].sum())
