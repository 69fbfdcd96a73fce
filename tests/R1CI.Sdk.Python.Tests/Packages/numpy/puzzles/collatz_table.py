import numpy as np
n = np.arange(1, 13)
steps = np.zeros_like(n)
x = n.copy()
while (x != 1).any():
    active = x != 1
    x = np.where(active, np.where(x % 2 == 0, x // 2, 3 * x + 1), x)
    steps += active
print(steps, n[steps.argmax()], steps.max())
digits = np.array([int(c) for c in str(2 ** 64)])
print(digits, digits.sum(), np.bincount(digits, minlength=10), int(''.join(map(str, digits[::-1]))))
