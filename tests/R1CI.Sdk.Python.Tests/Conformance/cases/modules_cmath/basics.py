import cmath
import math


def show(z):
    return complex(round(z.real, 10) + 0.0, round(z.imag, 10) + 0.0)


points = [1, -1, 2 + 3j, -0.5 + 0.25j, 1j, -2j, complex(-4, 0.0), complex(-4, -0.0), 0.9 - 1.1j]
for name in 'exp log log10 sqrt sin cos tan sinh cosh tanh asin acos asinh acosh'.split():
    print(name, [show(getattr(cmath, name)(z)) for z in points])
for z in (0.5, 2 + 3j, -0.5 + 0.25j):
    print(show(cmath.atan(z)), show(cmath.atanh(z)))

print(cmath.phase(-1), cmath.phase(complex(-1, -0.0)), cmath.polar(3 + 4j))
print(show(cmath.rect(2, math.pi / 3)), cmath.rect(1, 0))
print(cmath.log(8, 2).real, cmath.sqrt(-4), cmath.exp(0))
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj)
print(cmath.isfinite(1j), cmath.isinf(complex(math.inf, 1)), cmath.isnan(complex(0, math.nan)))
print(cmath.isclose(1 + 1j, 1 + 1.0000000001j), cmath.isclose(1, 2), cmath.isclose(0, 1e-12, abs_tol=1e-9))
for call in (lambda: cmath.log(0), lambda: cmath.sqrt('1'), lambda: cmath.isclose(1, 1, rel_tol=-1)):
    try:
        print(call())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
