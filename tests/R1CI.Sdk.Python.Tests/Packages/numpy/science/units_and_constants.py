import numpy as np
c = np.array([-40, 0, 20, 37, 100])
print(c * 9 / 5 + 32, c + 273.15, ((c * 9 / 5 + 32) - 32) * 5 / 9)
mass = np.array([1.67e-27, 9.11e-31])
print(mass * 299792458.0 ** 2, np.log10(mass).round(4), mass[0] / mass[1])
print(np.array([6.674e-11 * 5.972e24 / 6.371e6 ** 2]).round(3), np.pi * np.array([1, 2, 3]) ** 2)
