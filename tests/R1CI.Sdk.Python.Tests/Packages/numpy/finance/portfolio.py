import numpy as np
prices = np.array([[100., 50], [102, 49], [101, 52], [105, 51]])
ret = prices[1:] / prices[:-1] - 1
print(ret.round(5), ret.mean(axis=0).round(6), np.cov(ret.T).round(7), np.corrcoef(ret.T)[0, 1].round(5))
w = np.array([0.6, 0.4])
print((ret @ w).round(6), (w @ np.cov(ret.T) @ w).round(8), np.cumprod(1 + ret @ w)[-1].round(6))
