import numpy as np
k = np.arange(6)
w = np.exp(2j * np.pi * k / 6)
print(w.round(6) + 0, (w ** 6).round(6) + 0, w.sum().round(6) + 0, np.abs(w).round(8), np.angle(w, deg=True).round(4))
print(np.roots([1, 0, 0, -8]).round(6), np.sort(np.roots([1, 0, 0, 0, -1]).round(8)), np.poly([1j, -1j]), np.sqrt(-4 + 0j))
