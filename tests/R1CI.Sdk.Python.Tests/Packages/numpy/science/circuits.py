import numpy as np
R = np.array([[30., -20, 0], [-20, 50, -10], [0, -10, 30]])
V = np.array([10., 0, -5])
I = np.linalg.solve(R, V)
print(I.round(6), (R @ I).round(10) + 0, (I ** 2 * np.diag(R)).round(6))
w = 2 * np.pi * np.array([50, 1000])
Z = 100 + 1j * w * 0.1 + 1 / (1j * w * 1e-6)
print(np.abs(Z).round(3), np.angle(Z, deg=True).round(3))
