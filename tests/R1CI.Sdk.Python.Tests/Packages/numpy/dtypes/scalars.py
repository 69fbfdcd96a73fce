import numpy as np
x = np.float64(2.5)
print(x + 1, type(x + 1).__name__, type(x * np.int64(2)).__name__, isinstance(x, float), isinstance(np.int64(1), int), isinstance(np.int64(1), np.integer))
i = np.int64(7)
print(i / 2, i // 2, i % 4, i ** 2, -i, abs(np.int64(-3)), i == 7, i > 3, float(i), int(x), bool(np.bool_(False)), i.item(), type(i.item()).__name__)
print([10, 20, 30][np.int64(1)], list(range(np.int64(3))), 'ab' * np.int64(2), {1: 'one'}[np.int64(1)], hash(np.int64(5)) == hash(5), np.int64(3) in [1, 2, 3])
print(f"{x:.3f} {i:05d} {i:>6} {np.float64(1234.5):,.2f} {np.int64(1000000):,}", '%d %s %.1f' % (i, i, x), str(x), repr(i), round(x), round(np.float64(2.675), 2), round(i))
print(np.sum([1, 2, 3]) / 2, np.mean([1, 2]) * 3, x.dtype, i.dtype, x.shape, x.ndim, np.bool_(True).dtype, x.is_integer(), np.float64(3).is_integer())
print(np.True_, repr(np.False_), np.bool_(1) == True, int(np.True_), np.True_ + 1, np.bool_(True) is np.True_)
import math, json
print(math.sqrt(np.float64(16)), math.floor(x), json.dumps({'v': x}), math.factorial(np.int64(5)), sum([np.int64(1), 2]), max(np.float64(1.5), 1))
