import numpy as np
def euler(f, y0, t):
    y = np.zeros(len(t))
    y[0] = y0
    for i in range(len(t) - 1):
        y[i + 1] = y[i] + (t[i + 1] - t[i]) * f(t[i], y[i])
    return y
t = np.linspace(0, 1, 11)
print(euler(lambda t, y: -2 * y, 1.0, t))
def rk4(f, y, h, n):
    y = np.array(y, dtype=float)
    for _ in range(n):
        k1 = f(y); k2 = f(y + h / 2 * k1); k3 = f(y + h / 2 * k2); k4 = f(y + h * k3)
        y = y + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
    return y
print(rk4(lambda y: np.array([y[1], -y[0]]), [1, 0], 0.1, 10))
