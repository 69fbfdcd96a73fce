import numpy as np
a = np.ones((2, 3))
for f in (lambda: a + np.ones(2), lambda: a.reshape(7), lambda: np.stack([[1], [1, 2]]), lambda: a.transpose(0), lambda: a.swapaxes(0, 5), lambda: np.expand_dims(a, 5),
          lambda: a.squeeze(0), lambda: a.sum(axis=3), lambda: np.hstack(([[1]], [1])), lambda: np.concatenate([]), lambda: a.item(), lambda: float(a), lambda: len(np.array(3)), lambda: np.zeros(-1),
          lambda: np.broadcast_to(a, (3, 2)), lambda: np.split(a, 5), lambda: int(np.array([1, 2]))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
