import numpy as np
u = np.zeros(11)
u[5] = 100
for _ in range(20):
    u[1:-1] += 0.25 * (u[2:] - 2 * u[1:-1] + u[:-2])
print(u.round(4), u.sum().round(4))
plate = np.zeros((5, 5))
plate[0] = 100
for _ in range(50):
    plate[1:-1, 1:-1] = (plate[:-2, 1:-1] + plate[2:, 1:-1] + plate[1:-1, :-2] + plate[1:-1, 2:]) / 4
print(plate.round(2))
