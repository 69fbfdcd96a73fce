import numpy as np
f = lambda x: x ** 2 + 2 * x + 1
print(f(3), f(np.array([0, 1, 2])), f(np.float64(0.5)), [float(v) for v in f(np.arange(3))], list(map(f, np.arange(3))), sum(f(np.arange(4))), np.array([f(v) for v in (1, 2)]).dtype)
df = lambda x, h=1e-6: (f(x + h) - f(x - h)) / (2 * h)
print(np.round(df(np.array([0., 1., 2.])), 4), f(1j), f(np.array([1j])))
total = np.float64(0)
for i, x in enumerate(np.linspace(0, 1, 5)):
    total += x * i
print(total, type(total).__name__, round(total, 2), f'{total:.3e}', int(total), total == 7.5, -total, abs(-total), total > 7 and total < 8, divmod(total, 2), total // 2, 7 // total, 2 ** np.int64(10), 10 % np.int64(4))
