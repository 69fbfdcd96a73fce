import math
def t(f, *a, **k):
    try:
        print(f.__name__, a, k or '', '->', repr(f(*a, **k)))
    except Exception as e:
        print(f.__name__, a, k or '', '->', type(e).__name__, e)
xs = [0, 1, -1, 2, 0.5, -0.5, 1.5, 2.5, 10, 100, 1e10, 1e-10, -3.7, 710, -745, float('inf'), float('-inf'), float('nan'), True, 10**30, '1', None]
for name in ['sqrt', 'exp', 'log', 'log2', 'log10', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh',
             'floor', 'ceil', 'trunc', 'fabs', 'degrees', 'radians', 'isnan', 'isinf', 'isfinite', 'modf', 'frexp', 'exp2', 'cbrt', 'ulp',
             'factorial', 'isqrt']:
    for x in xs:
        if name == 'factorial' and x == 10**30:
            continue
        t(getattr(math, name), x)
for x in [0.5, 1, 3, 4.5, 10, 20.5, 0.1, -0.5, -1.5, 150.3, 171, 172, 0, -1]:
    print('%.12g' % math.gamma(x) if x > 0 and x < 172 or x % 1 else 'pole', end=' ')
    print('%.12g' % math.lgamma(x) if x > 0 or x % 1 else 'pole', '%.13g' % math.erf(x), '%.12g' % math.erfc(x), '%.13g' % math.expm1(min(x, 20)), '%.13g' % math.log1p(abs(x)))
for a, b in [(2, 10), (2, 0.5), (-8, 1/3), (0, -1), (1e300, 2), (0, 0), (float('inf'), 0), (2, -1074), (-2, 3)]:
    for n in ['pow', 'atan2', 'copysign', 'fmod', 'remainder', 'hypot', 'nextafter', 'log', 'ldexp']:
        t(getattr(math, n), a, b)
t(math.gcd); t(math.gcd, 12); t(math.gcd, 12, 18, 27); t(math.gcd, -4, 6); t(math.gcd, 0, 0); t(math.gcd, 2**70, 2**65 * 3); t(math.gcd, 1.5, 2)
t(math.lcm); t(math.lcm, 4, 6); t(math.lcm, 4, 6, 10); t(math.lcm, 0, 5); t(math.lcm, -4, 6)
t(math.comb, 5, 2); t(math.comb, 5, 7); t(math.comb, -1, 2); t(math.comb, 100, 50); t(math.comb, 5.0, 2); t(math.comb, 5)
t(math.perm, 5, 2); t(math.perm, 5); t(math.perm, 5, None); t(math.perm, 3, 5); t(math.perm, 5, -1)
t(math.factorial, -1); t(math.factorial, 5.0); t(math.factorial, 25)
t(math.prod, [1, 2, 3]); t(math.prod, [], start=5); t(math.prod, [0.5, 4]); t(math.prod, ['a', 3]); t(math.prod, (2,) * 70)
t(math.fsum, [0.1] * 10); t(math.fsum, []); t(math.fsum, [1e308, 1e308, -1e308]); t(math.fsum, [float('inf'), float('-inf')]); t(math.fsum, ['a'])
t(math.dist, (0, 0), (3, 4)); t(math.dist, [1], [1, 2]); t(math.hypot); t(math.hypot, 3, 4); t(math.hypot, 1, 1, 1); t(math.hypot, float('inf'), float('nan'))
t(math.isclose, 1, 1 + 1e-10); t(math.isclose, 1, 1.1); t(math.isclose, 1, 1.1, rel_tol=0.2); t(math.isclose, 0, 1e-10, abs_tol=1e-9); t(math.isclose, 1, 1, rel_tol=-1)
t(math.log, 8, 2); t(math.log, 10**400); t(math.log, 10**400, 10); t(math.log2, 2**5000); t(math.log10, 10**400); t(math.log, 0); t(math.log, 5, 1); t(math.log, -10**400)
t(math.isqrt, 10**40); t(math.isqrt, -1); t(math.isqrt, 2**64 - 1); t(math.isqrt, 1.5)
print(math.pi, math.e, math.tau, math.inf, math.nan)
class F:
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __trunc__(self): return 'trunc'
    def __float__(self): return 2.25
    def __index__(self): return 7
print(math.floor(F()), math.ceil(F()), math.trunc(F()), math.sqrt(F()), math.gcd(F(), 21), math.factorial(F()))
t(math.trunc, 'a'); t(math.floor, 'a')
try: math.sqrt()
except TypeError as e: print(e)
try: math.sqrt(1, 2)
except TypeError as e: print(e)
try: math.sqrt(x=1)
except TypeError as e: print(e)
