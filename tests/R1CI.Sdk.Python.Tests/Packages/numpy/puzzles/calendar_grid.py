import numpy as np
month = np.zeros(42, dtype=int)
month[2:33] = np.arange(1, 32)
weeks = month.reshape(6, 7)
print(weeks[weeks.any(axis=1)])
for week in weeks:
    if week.any():
        print(' '.join(f'{d:2d}' if d else '  ' for d in week))
print(weeks[:, 5:][weeks[:, 5:] > 0].tolist())
