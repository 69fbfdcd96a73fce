import numpy as np
def eliminate(a, b):
    a = np.hstack([a.astype(float), b.reshape(-1, 1).astype(float)])
    n = len(b)
    for k in range(n):
        p = k + np.abs(a[k:, k]).argmax()
        a[[k, p]] = a[[p, k]]
        a[k] /= a[k, k]
        for i in range(n):
            if i != k:
                a[i] -= a[i, k] * a[k]
    return a[:, -1]
print(eliminate(np.array([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]]), np.array([8, -11, -3])))
print(eliminate(np.array([[0, 1], [1, 0]]), np.array([3, 7])))
