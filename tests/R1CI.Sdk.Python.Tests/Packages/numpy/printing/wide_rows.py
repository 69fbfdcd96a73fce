import numpy as np
print(np.arange(30)); print(np.arange(100)); print(repr(np.arange(30))); print(np.linspace(0, 1, 20)); print(repr(np.linspace(0, 1, 12)))
print(np.arange(40).reshape(2, 20) * 1000); print(repr(np.arange(60).reshape(3, 20) * 1.5))
