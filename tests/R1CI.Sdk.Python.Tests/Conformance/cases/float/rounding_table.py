for v in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 0.125, 0.375, 1e15 + 0.5, 123.456, -123.456, 0.1 + 0.2, 1e-7, 99.995, 5e-324, 1.7e308):
    print(v, round(v), [round(v, n) for n in (-2, -1, 0, 1, 2, 3, 10)], f'{v:.0f}' if v < 1e20 else '', f'{v:.2f}' if v < 1e20 else '', '%.1f' % v if v < 1e20 else '', int(v), v // 1, v % 1)
import math
for v in (2.5, -2.5, 1e20, -0.1, 3.0):
    print(v, math.floor(v), math.ceil(v), math.trunc(v), math.modf(v), math.frexp(v), math.fabs(v), math.copysign(1, v), v.is_integer(), v.as_integer_ratio(), v.hex(), math.isclose(v, v + 1e-10))
print([x / 10 for x in range(1, 11)], sum(x / 10 for x in range(1, 11)), math.fsum(x / 10 for x in range(1, 11)), 0.1 * 3, 0.1 + 0.2 - 0.3, 1 - 0.9, 1e16 + 1 - 1e16, 3.3 * 3, 4.35 * 100, 1.1 + 2.2, 0.7 * 3, 100 * 1.1, 33.33 * 3, 2 / 3, 1 / 7, 10 / 3, 1e3 / 7, 22 / 7, 0.1 ** 2, 1.1 ** 10, 2 ** 0.5, 10 ** -3, 1e-3 * 1e3, 5 % 0.3, -5 % 0.3, 5.0 // 0.3, divmod(5, 0.3), divmod(-7.5, 2.5), 7.5 // -2, -7.5 % -2)
