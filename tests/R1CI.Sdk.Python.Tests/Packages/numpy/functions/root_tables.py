import numpy as np
x = np.arange(1, 11)
print(np.column_stack([x, x ** 2, x ** 3, np.sqrt(x).round(4)]))
f = lambda t: t ** 3 - 6 * t ** 2 + 11 * t - 6
grid = np.linspace(0, 4, 17)
values = f(grid)
print(grid[values == 0], np.sign(values), values[np.abs(values).argsort(kind='stable')[:3]])
print(np.isclose(f(np.array([1, 2, 3.0])), 0), np.allclose(np.roots([1, -6, 11, -6]), [3, 2, 1]), np.round(np.polyval(np.poly([1, 2, 3]), grid[::4]), 6) + 0)
