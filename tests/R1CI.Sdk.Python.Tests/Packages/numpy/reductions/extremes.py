import numpy as np
m = np.array([[3, 7, 1], [8, 2, 9]])
print(m.min(), m.max(), m.min(axis=0), m.max(axis=1), m.argmin(), m.argmax(), m.argmin(axis=0), m.argmax(axis=1))
print(np.amin(m), np.amax(m, axis=0), np.max([2.5, 1]), np.min(m, axis=1, keepdims=True), np.max([1, 2], initial=10))
print(np.argmax([1, 3, 3]), np.argmin([2, 1, 1]), np.argmax([True, False]), np.nanargmax([1, np.nan, 5]))
for f in (np.max, np.min, np.argmax):
    try:
        f([])
    except ValueError as e:
        print(e)
