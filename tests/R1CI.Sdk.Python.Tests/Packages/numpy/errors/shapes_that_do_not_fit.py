# What a shape, an index or a matrix that does not fit raises.
import numpy as np

for bad in (
    lambda: np.array([1, 2]) + np.array([1, 2, 3]), lambda: np.ones((2, 3)) @ np.ones((2, 3)), lambda: np.arange(6).reshape(4, 2), lambda: np.arange(6).reshape(-1, -1),
    lambda: np.concatenate([np.ones((2, 2)), np.ones((3, 3))]), lambda: np.vstack([np.ones(2), np.ones(3)]), lambda: np.stack([np.ones(2), np.ones(3)]),
    lambda: np.linalg.inv(np.zeros((2, 2))), lambda: np.linalg.inv(np.ones((2, 3))), lambda: np.linalg.solve(np.eye(2), np.ones(3)), lambda: np.dot(np.ones(2), np.ones(3)),
    lambda: np.ones((2, 2))[0, 2], lambda: np.ones((2, 2))[0, 0, 0], lambda: np.zeros(3)[1.5], lambda: np.array([1, 2, 3])[[True, False]], lambda: np.array([[1, 2], [3]]),
    lambda: int(np.array([1, 2])), lambda: bool(np.array([1, 2])), lambda: np.array([1, 2]).item(), lambda: np.broadcast_to(np.ones(3), (2, 2)), lambda: np.split(np.arange(5), 2),
    lambda: np.arange(3).sum(axis=1), lambda: np.min([]), lambda: np.argmax([]), lambda: np.percentile([], 5), lambda: np.interp([1], [1, 2], [1]), lambda: np.polyfit([1, 2], [1], 1),
    lambda: np.einsum('ij,jk', np.eye(2), np.eye(3)), lambda: np.random.choice(3, 5, replace=False), lambda: np.random.choice([1, 2], p=[.5, .6]), lambda: np.array(['a']).astype(int),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
