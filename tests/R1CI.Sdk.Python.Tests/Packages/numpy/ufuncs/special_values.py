import numpy as np
x = np.array([1, np.nan, np.inf, -np.inf, 0])
print(np.isnan(x), np.isinf(x), np.isfinite(x)); print(x, x + 1, x * 0 == 0)
print(np.nan == np.nan, np.inf > 1e308, np.isnan(np.nan), np.nan_to_num(x[:2]), np.nan_to_num([np.nan, np.inf], nan=-1, posinf=9))
with np.errstate(divide='ignore', invalid='ignore'):
    print(np.array([1, -1, 0]) / 0, np.log([0, 1]), np.sqrt([-1, 4]))
print(np.array([0.0, -0.0]), 1 / np.array([np.inf]), np.signbit([-0.0, 1]), np.sum(x[:2]), np.nansum(x[:2]), np.max([1, np.nan]), np.nanmax([1, np.nan]))
