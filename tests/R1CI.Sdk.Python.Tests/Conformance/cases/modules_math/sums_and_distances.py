import math
from fractions import Fraction
from decimal import Decimal
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.fsum([1, 1e100, 1, -1e100] * 1000), math.fsum([Fraction(1, 3), Decimal('0.5'), 2]))
print(math.hypot(3, 4), math.hypot(1e200, 1e200), math.hypot(), math.hypot(-5), math.hypot(1, 2, 3, 4), math.hypot(float('nan'), float('inf')))
print(math.dist((1, 2), (4, 6)), math.dist([0] * 3, [1] * 3), math.dist((), ()), math.dist(iter([1]) and [1], [2]))
print(math.cbrt(27), math.cbrt(-8), math.exp2(10), math.exp2(-1.5), math.log(8, 2), math.log(100, 10), math.log2(8), math.log10(1000), math.log(2**2000), math.log2(2**2000), math.log10(10**500))
print(math.sin(1e22), math.cos(1e22), math.tan(1.5707963267948966), math.atan2(-0.0, -1), math.atan2(0.0, -1), math.degrees(math.pi), math.radians(180))
print([round(math.sin(math.radians(a)), 15) for a in range(0, 361, 45)], math.e ** 2, math.exp(2), math.tau / 2 == math.pi)
for f, args in [(math.fsum, ([1e308, 1e308],)), (math.fsum, ([float('inf'), float('-inf')],)), (math.fsum, (5,)), (math.fsum, (['a'],)), (math.dist, ((1,), (1, 2))), (math.dist, (1, 2)), (math.hypot, ('a',)), (math.dist, ((1,),))]:
    try:
        print(f(*args))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
