import numpy as np
m = np.array([[90, 80, 70], [60, 95, 85], [75, 65, 100]])
print('mean per row:', m.mean(axis=1)); print('mean per column:', m.mean(axis=0)); print('best:', m.max(), 'at', np.unravel_index(m.argmax(), m.shape)); print('passed:', (m >= 70).sum(axis=1)); print('ranks:', (-m).argsort(axis=1).argsort(axis=1) + 1)
print('scaled:\n', (m - m.mean()) / m.std()); print('total =', m.sum(), 'std =', m.std().round(4), 'type', m.dtype)
print("Matrix:\n{}\nInverse:\n{}".format(m, np.linalg.inv(m).round(4)))
