import numpy as np
import warnings
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    np.array([1.0]) / 0
    np.log(np.array([0.0, -1.0]))
    np.sqrt(-1.0)
    np.float64(1) / 0
    np.array([1e308]) * 10
    np.array([5]) // 0
    np.mean([])
    for w in seen:
        print(w.category.__name__, w.message)
old = np.seterr(all='raise')
for f in (lambda: np.array([1.]) / 0, lambda: np.exp(1000.), lambda: np.log(-1.)):
    try:
        f()
    except FloatingPointError as e:
        print(e)
np.seterr(**old)
print(np.geterr())
