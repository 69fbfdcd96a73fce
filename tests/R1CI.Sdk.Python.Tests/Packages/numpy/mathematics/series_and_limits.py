import numpy as np
n = np.arange(1, 11)
print((1 / n ** 2).sum().round(8), np.cumsum(1 / 2.0 ** n), (1 + 1 / n) ** n)
k = np.arange(0, 15)
fact = np.cumprod(np.concatenate(([1], np.arange(1, 15))))
print(fact, (1 / fact).sum().round(10), ((-1.0) ** k / (2 * k + 1)).sum().round(6))
fib = [1, 1]
while len(fib) < 20:
    fib.append(fib[-1] + fib[-2])
f = np.array(fib)
print(f, (f[1:] / f[:-1])[-3:].round(8), f[f % 2 == 0].sum())
