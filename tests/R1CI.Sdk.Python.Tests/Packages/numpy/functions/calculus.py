import numpy as np
x = np.linspace(0, np.pi, 101)
y = np.sin(x)
print(np.trapz(y, x).round(8), np.gradient(x ** 2, x)[:3].round(6), np.abs(np.gradient(y, x) - np.cos(x)).max().round(6), x[y.argmax()].round(6))
def simpson(f, a, b, n):
    t = np.linspace(a, b, n + 1)
    w = np.ones(n + 1)
    w[1:-1:2], w[2:-1:2] = 4, 2
    return (b - a) / n / 3 * (w * f(t)).sum()
print(round(simpson(lambda t: t ** 3, 0, 2, 4), 10), round(simpson(np.exp, 0, 1, 10), 8))
print(np.gradient([[1, 2, 4], [3, 5, 9.]]), np.gradient([1, 4, 9, 16.], edge_order=2))
