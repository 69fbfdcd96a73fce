import numpy as np
x = np.array([4., 8., 6., 5., 3., 7.])
n = np.arange(1, len(x) + 1)
print(np.cumsum(x) / n, np.maximum.accumulate(x), np.minimum.accumulate(x), np.array([np.median(x[:i]) for i in n]), np.array([x[:i].std() for i in n]).round(5))
ema = [x[0]]
for v in x[1:]:
    ema.append(0.5 * v + 0.5 * ema[-1])
print(np.array(ema), np.convolve(x, [1, 1], 'valid') / 2, np.diff(np.sign(np.diff(x))), np.argmax(np.cumsum(x) > 20))
