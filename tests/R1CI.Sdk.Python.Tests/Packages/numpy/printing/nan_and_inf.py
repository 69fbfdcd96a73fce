import numpy as np
print(np.array([np.nan, 1, 2])); print(np.array([np.inf, -np.inf, 0])); print(np.array([np.nan, 1.123456789])); print(np.array([np.nan])); print(np.array([-np.inf, 1.5]))
print(repr(np.array([np.nan, np.inf]))); print(np.array([1e20, np.nan])); print(np.nan, np.inf, -np.inf, np.float64('nan'))
