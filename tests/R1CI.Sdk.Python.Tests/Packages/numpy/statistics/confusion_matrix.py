import numpy as np
truth = np.array([0, 1, 2, 2, 1, 0, 2])
guess = np.array([0, 2, 2, 2, 1, 0, 1])
m = np.zeros((3, 3), dtype=int)
np.add.at(m, (truth, guess), 1)
print(m, m.trace() / m.sum(), (truth == guess).mean(), m.diagonal() / m.sum(axis=1), m.sum(axis=0))
onehot = np.eye(3, dtype=int)[truth]
print(onehot, onehot.argmax(axis=1))
