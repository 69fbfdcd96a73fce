import numpy as np
def is_magic(m):
    s = m[0].sum()
    return bool((m.sum(0) == s).all() and (m.sum(1) == s).all() and m.trace() == s and np.fliplr(m).trace() == s)
m = np.array([[2, 7, 6], [9, 5, 1], [4, 3, 8]])
print(is_magic(m), is_magic(m.T), is_magic(np.arange(9).reshape(3, 3)), np.linalg.det(m).round(6))
def siamese(n):
    a = np.zeros((n, n), dtype=int)
    i, j = 0, n // 2
    for k in range(1, n * n + 1):
        a[i, j] = k
        r, c = (i - 1) % n, (j + 1) % n
        if a[r, c]:
            r, c = (i + 1) % n, j
        i, j = r, c
    return a
print(siamese(5), is_magic(siamese(5)))
