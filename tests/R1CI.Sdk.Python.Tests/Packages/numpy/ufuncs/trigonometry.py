import numpy as np
t = np.array([0, 30, 45, 60, 90])
r = np.deg2rad(t)
print(np.round(np.sin(r), 4), np.round(np.cos(r), 4) + 0, np.round(np.tan(r[:4]), 4))
print(np.rad2deg([np.pi, np.pi / 2]), np.degrees(np.pi), np.radians(180))
print(np.arcsin([0, 1]), np.arccos([1, 0]), np.arctan([0, 1]), np.arctan2([1, -1], [1, -1]))
print(np.sinh([0, 1]), np.cosh([0, 1]), np.tanh([0, 1]), np.sinc([0, 1]).round(6) + 0)
print(np.allclose(np.sin(r) ** 2 + np.cos(r) ** 2, 1))
