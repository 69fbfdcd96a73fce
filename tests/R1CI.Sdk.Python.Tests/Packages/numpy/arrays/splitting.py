import numpy as np
a = np.arange(9)
print(np.split(a, 3)); print(np.split(a, [2, 5])); print(np.array_split(a, 4))
m = np.arange(16).reshape(4, 4)
for part in np.hsplit(m, 2):
    print(part)
for part in np.vsplit(m, 2):
    print(part.tolist())
try:
    np.split(a, 4)
except ValueError as e:
    print(e)
