import numpy as np
g, v, angle = 9.81, 20.0, np.radians([30, 45, 60])
t = 2 * v * np.sin(angle) / g
print(t.round(4), (v * np.cos(angle) * t).round(4), ((v * np.sin(angle)) ** 2 / (2 * g)).round(4))
times = np.linspace(0, t[1], 6)
xy = np.column_stack((v * np.cos(angle[1]) * times, v * np.sin(angle[1]) * times - g * times ** 2 / 2))
print(xy.round(3) + 0)
