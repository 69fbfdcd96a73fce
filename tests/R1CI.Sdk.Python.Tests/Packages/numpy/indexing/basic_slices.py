import numpy as np
a = np.arange(10) ** 2
print(a[0], a[-1], a[2:5], a[:3], a[-3:], a[::2], a[::-1], a[7:2:-2])
m = np.arange(20).reshape(4, 5)
print(m[1, 2], m[1][2], m[1], m[:, 1], m[1:3, 2:4], m[::2, ::-1], m[-1, -1])
print(m[..., 0], m[0, ...], m[None, 0].shape, m[:, None, :].shape)
try:
    a[10]
except IndexError as e:
    print(e)
try:
    m[1, 7]
except IndexError as e:
    print(e)
try:
    m[1, 2, 3]
except IndexError as e:
    print(e)
try:
    a['x']
except IndexError as e:
    print(e)
