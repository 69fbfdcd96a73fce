import numpy as np
x = np.array([(i * 7) % 5 for i in range(40)])
print(np.argsort(x)); print(np.argsort(x, kind='stable')); print(x[np.argsort(x)])
y = np.array([(i * 13) % 4 for i in range(100)]) / 2
print(np.argsort(y)); print(np.unique(y, return_inverse=True)[1][:10])
