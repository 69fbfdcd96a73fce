import numpy as np
X = np.array([[1., 1.], [1., 2.], [1., 3.], [1., 4.]])
y = np.array([3., 5., 7., 9.])
w = np.zeros(2)
for i in range(2000):
    w -= 0.05 * X.T @ (X @ w - y) / len(y)
print(w.round(4), ((X @ w - y) ** 2).mean().round(8))
def sigmoid(z):
    return 1 / (1 + np.exp(-z))
print(sigmoid(np.array([-2., 0., 2.])).round(6))
def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()
print(softmax(np.array([1., 2., 3.])), softmax(np.array([1., 2., 3.])).sum())
