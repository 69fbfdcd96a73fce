import numpy as np
x = np.array([1, 2, 3])
print(np.vander(x), np.vander(x, increasing=True), np.vander(x, 2))
c = np.linalg.solve(np.vander(x), np.array([2, 3, 6]))
print(c.round(8) + 0, np.polyval(c, 4).round(6))
def lagrange(xs, ys, t):
    total = 0.0
    for i, xi in enumerate(xs):
        others = np.delete(xs, i)
        total += ys[i] * np.prod((t - others) / (xi - others))
    return total
print(lagrange(x, np.array([2, 3, 6]), 4), lagrange(np.array([0., 1, 4]), np.array([0., 1, 2]), 2))
