import math
for x in (2.5, -2.5, 0.5, -0.5, 1e308, -0.0, 3, 7.999999999999999):
    print(x, math.floor(x), math.ceil(x), math.trunc(x), math.modf(x), math.frexp(x), math.fabs(x), math.ulp(x), math.copysign(1, x))
print(math.ldexp(0.75, 4), math.ldexp(1, -1074), math.ldexp(1, -1080), math.ldexp(0, 10**10), math.ldexp(-1, -10**10))
print(math.nextafter(1, 2), math.nextafter(0, -1), math.nextafter(1, 1), math.nextafter(float('inf'), 0))
print(math.fmod(-7, 3), -7 % 3, math.fmod(7, -3), math.remainder(7, 2), math.remainder(5, 2), math.remainder(-7.5, 2))
print(math.isclose(1e-12, 0), math.isclose(1e-12, 0, abs_tol=1e-11), math.isclose(float('inf'), float('inf')), math.isclose(float('nan'), float('nan')))
for f, args in [(math.floor, (float('nan'),)), (math.ceil, (float('inf'),)), (math.trunc, ('x',)), (math.floor, ('x',)), (math.ldexp, (1, 2000)), (math.ldexp, (1, 2.0)), (math.fmod, (1, 0)), (math.fmod, (float('inf'), 1)),
                (math.remainder, (1, 0)), (math.isclose, (1, 2, 3)), (math.modf, ('a',)), (math.frexp, (None,)), (math.copysign, (1,)), (math.sqrt, (-1,)), (math.log, (0,)), (math.log, (-1,)), (math.log, (2, 0)), (math.log, (2, 1)), (math.log2, (-5,)), (math.log1p, (-1,)), (math.acos, (2,)), (math.atanh, (1,)), (math.acosh, (0.5,)), (math.exp, (1000,)), (math.pow, (10, 400)), (math.pow, (-1, 0.5)), (math.pow, (0, -2)), (math.sinh, (1000,)), (math.tan, (float('inf'),)), (math.expm1, (1000,)), (math.cos, ('1',)), (math.sqrt, (1j,))]:
    try:
        print(f(*args))
    except Exception as e:
        print(f.__name__, args, type(e).__name__, e)
