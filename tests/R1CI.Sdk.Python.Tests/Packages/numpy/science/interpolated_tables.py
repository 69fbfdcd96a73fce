import numpy as np
T = np.array([0, 20, 40, 60, 80, 100])
rho = np.array([999.8, 998.2, 992.2, 983.2, 971.8, 958.4])
print(np.interp([10, 50, 75], T, rho), np.interp([-5, 120], T, rho), np.interp(30, T, rho), np.gradient(rho, T))
print(np.interp(990, rho[::-1], T[::-1]).round(4), np.diff(rho) / np.diff(T), np.interp([350, 10], [0, 90, 180, 270], [1, 2, 3, 4], period=360))
