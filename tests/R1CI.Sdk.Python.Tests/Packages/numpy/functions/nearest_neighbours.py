import numpy as np
points = np.array([[1, 2], [3, 4], [5, 0], [2, 2]])
labels = np.array(['a', 'b', 'b', 'a'])
def classify(p, k=3):
    d = np.linalg.norm(points - p, axis=1)
    near = labels[np.argsort(d, kind='stable')[:k]]
    v, c = np.unique(near, return_counts=True)
    return v[c.argmax()], d.round(4)
print(classify([2, 3])); print(classify([5, 1]))
centres = points[:2].astype(float)
for _ in range(5):
    nearest = ((points[:, None] - centres) ** 2).sum(-1).argmin(1)
    centres = np.array([points[nearest == k].mean(axis=0) for k in range(2)])
print(nearest, centres)
