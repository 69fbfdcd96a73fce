import numpy as np
masses = {'H': 1.008, 'C': 12.011, 'O': 15.999}
formulas = np.array([[0, 1, 2], [2, 0, 1], [6, 2, 1]])
m = np.array([masses[k] for k in ('H', 'C', 'O')])
print(formulas @ m, (formulas * m / (formulas @ m)[:, None]).round(4))
A = np.array([[1, 0, -1, 0], [4, 0, 0, -2], [0, 2, -2, -1]])
null = np.linalg.svd(A)[2][-1]
print(np.round(null / null[0], 6))
