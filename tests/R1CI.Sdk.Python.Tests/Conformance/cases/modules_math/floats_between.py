# Neighbours of floats, closeness, remainders with signs, and what infinities do.
import math

print(math.nextafter(1.0, 2.0), math.nextafter(0.0, 1.0), math.nextafter(1.0, 1.0), math.nextafter(-0.0, 0.0))
print(math.ulp(1.0), math.ulp(0.0), math.ulp(-8.0), math.ulp(math.inf), math.ulp(1e300))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1e-12, 0), math.isclose(1e-12, 0, abs_tol=1e-9), math.isclose(100, 101, rel_tol=0.01))
print(math.isclose(math.inf, math.inf), math.isclose(math.inf, 1e308), math.isclose(math.nan, math.nan))
for x, y in [(7, 3), (-7, 3), (7, -3), (5.5, 2), (-5.5, 2), (6, 3)]:
    print(x, y, x % y, math.fmod(x, y), math.remainder(x, y))
print(math.copysign(3, -0.0), math.copysign(-0.0, 1), math.copysign(math.nan, -1))
print(math.frexp(0.0), math.frexp(-6.5), math.ldexp(0.8125, 3), math.frexp(math.inf), math.ldexp(1, -1080))
print(math.modf(3.75), math.modf(-3.75), math.modf(math.inf), math.modf(-0.0))
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.floor(1e20), math.ceil(-0.5))
print(math.hypot(3, 4), math.hypot(1, 2, 2), math.hypot(), math.hypot(math.inf, math.nan), math.dist((1, 2), (4, 6)))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([1e16, 1, -1e16]), math.fsum([]))
print(math.atan2(0.0, -0.0), math.atan2(-0.0, -1), math.atan2(1, 0), math.degrees(math.pi), math.radians(180) == math.pi)
print(math.log2(8), math.log10(1e-5), math.log(8, 2), math.log1p(0.0), math.expm1(0.0), math.log(10 ** 400) > 921, math.log2(1 << 3000))
print(math.cbrt(27), math.cbrt(-8), math.exp2(10), math.exp2(-1), math.sqrt(0.25), math.pow(2, 0.5) == math.sqrt(2))
for bad in (lambda: math.ldexp(1.0, 5000), lambda: math.fmod(1, 0), lambda: math.remainder(1, 0), lambda: math.exp(1000),
            lambda: math.log(0), lambda: math.log(-1), lambda: math.log2(0), lambda: math.pow(0, -1), lambda: math.pow(-8, 1 / 3),
            lambda: math.floor(math.nan), lambda: math.ceil(math.inf), lambda: math.dist((1,), (1, 2)), lambda: math.acos(1.1),
            lambda: math.fsum([math.inf, -math.inf]), lambda: math.isclose(1, 2, rel_tol=-1), lambda: math.sin(math.inf),
            lambda: math.sqrt(10 ** 400), lambda: math.log(5, 1), lambda: math.gamma(0), lambda: math.lgamma(-1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
