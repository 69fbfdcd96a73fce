import numpy as np
print(np.arange(1001)); print(repr(np.arange(2000))); print(np.zeros((50, 50))); print(np.arange(10000).reshape(100, 100)); print(repr(np.ones((1000, 3))))
print(np.arange(3000).reshape(10, 10, 30)[:, :, 0].shape); print(np.zeros((11, 11, 11)).astype(int))
