import numpy as np
x = np.array([1, 2])
print(isinstance(x, np.ndarray), type(x).__name__, isinstance(x[0], np.int64), isinstance(x[0], np.number), isinstance(np.float32(1), np.floating), np.isscalar(3), np.isscalar(x), np.isscalar(np.float64(1)))
print(type(np.float64(1)), type(x), np.float64, np.ndarray, x.dtype.type, np.int_, np.float_)
print(np.float64(5) == 5, np.float64(0.5).as_integer_ratio(), np.int32(5).item(), np.isrealobj(x), np.iterable(x), np.asarray(3).shape, callable(np.sin), np.float64('1e3'), np.int64('12'), np.float64(True), np.bool_('a'))
print(isinstance(np.float64(1), (int, float)), isinstance(np.bool_(True), bool), issubclass(np.float64, float), np.float64.__name__)
