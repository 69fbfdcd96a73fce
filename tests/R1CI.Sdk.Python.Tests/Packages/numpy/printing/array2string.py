import numpy as np
a = np.array([1.23456, 2, 3])
print(np.array2string(a, precision=2), np.array2string(a, separator=', '), np.array2string(np.arange(4), separator=','))
print(np.array2string(a, formatter={'float_kind': lambda v: '<%.1f>' % v}), np.array2string(np.array([1e-9, 1]), suppress_small=True))
print(np.array_str(np.array([1.5, 2])), np.array_repr(np.array([1, 2])), np.array2string(a, floatmode='fixed', precision=3))
print(np.format_float_positional(3.0), np.format_float_positional(0.00001), np.format_float_scientific(12345.678), np.format_float_positional(1.23456, precision=2))
print(np.array2string(np.arange(12).reshape(3, 4), prefix='x = '))
