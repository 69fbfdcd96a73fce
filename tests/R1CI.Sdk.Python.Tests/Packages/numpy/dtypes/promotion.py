import numpy as np
i8, i4, f4, f8, u1 = (np.array([1], dtype=t) for t in ('i1', 'i4', 'f4', 'f8', 'u1'))
for x, y in ((i8, i4), (i4, f4), (f4, f8), (u1, i8), (u1, f4), (i4, f8)):
    print((x + y).dtype, np.result_type(x, y), np.promote_types(x.dtype, y.dtype))
print((i8 + 1).dtype, (i8 + 1000).dtype, (f4 * 2.5).dtype, (f4 + 1).dtype, (u1 - 1).dtype, (i4 / 2).dtype, (i8 ** 2).dtype)
print((np.array([True]) + 1).dtype, (np.array([True]) + np.array([True])).dtype, (np.array([1]) * 1j).dtype, np.sqrt(i8).dtype, np.sqrt(i4).dtype)
print(np.array([1, 2.5]).dtype, np.array([1, True]).dtype, np.array([1, 1j]).dtype, np.array([1, 'a']).dtype, np.array([2 ** 63]).dtype, np.array([2 ** 70]).dtype)
print(np.sum(i8).dtype, np.sum(u1).dtype, np.sum(f4).dtype, np.mean(i4).dtype, np.mean(f4).dtype, np.cumsum(i8).dtype)
