# Complex functions at special values, polar forms, roots of unity, quadratic and cubic equations, domain errors.
import cmath
import math


def show(z):
    return f'{z.real + 0:.6f}{z.imag + 0:+.6f}j'


def quadratic(a, b, c):
    root = cmath.sqrt(b * b - 4 * a * c)
    return (-b + root) / (2 * a), (-b - root) / (2 * a)


print([show(cmath.rect(1, 2 * cmath.pi * k / 6)) for k in range(6)], [show(z) for z in quadratic(1, 2, 5)], [show(z) for z in quadratic(1, -3, 2)])
print([show(f(0.5 + 0.25j)) for f in (cmath.exp, cmath.log, cmath.log10, cmath.sin, cmath.cos, cmath.tan, cmath.sinh, cmath.cosh, cmath.tanh, cmath.asin, cmath.acos, cmath.atan, cmath.asinh, cmath.acosh, cmath.atanh, cmath.sqrt)])
print(cmath.sqrt(-4), cmath.sqrt(-4 - 0j), cmath.sqrt(complex(-4, -0.0)), cmath.sqrt(0), cmath.log(-1), cmath.log(complex(-1, -0.0)), show(cmath.log(8, 2)), cmath.exp(0), show(cmath.exp(1j * cmath.pi)))
print(cmath.polar(3 + 4j), cmath.polar(-1), cmath.phase(complex(-1, -0.0)), cmath.phase(1j), cmath.polar(0), abs(3 + 4j), cmath.rect(2, 0), cmath.rect(0, 5))
print(cmath.isnan(complex('nan+1j')), cmath.isinf(complex(1, math.inf)), cmath.isfinite(1 + 2j), cmath.isfinite(complex(math.nan, 0)), cmath.isclose(1 + 1e-12j, 1), cmath.isclose(1j, 1.01j, rel_tol=0.1), cmath.isclose(0, 1e-9, abs_tol=1e-8))
print(cmath.inf, cmath.nan, cmath.infj, cmath.nanj, cmath.e, cmath.tau, cmath.sqrt(complex(math.inf, 1)), cmath.exp(complex(-math.inf, 1)), cmath.atan(complex(0, 0.5)), cmath.sqrt(2) == complex(math.sqrt(2)))
fft_in = [1, 2, 3, 4]
print([show(sum(x * cmath.exp(-2j * cmath.pi * k * n / 4) for n, x in enumerate(fft_in))) for k in range(4)])
z, steps = 0, 0
while abs(z) <= 2 and steps < 50:
    z, steps = z * z + (-0.5 + 0.6j), steps + 1
print(steps, show(z) if abs(z) < 1e6 else 'far')
for bad in (lambda: cmath.log(0), lambda: cmath.atanh(1), lambda: cmath.atan(1j), lambda: cmath.exp(1000), lambda: cmath.sqrt('4'), lambda: cmath.phase(None), lambda: cmath.rect(1, math.inf), lambda: cmath.cosh(1000), lambda: cmath.log(2, 0), lambda: cmath.isclose(1, 2, rel_tol=-1), lambda: cmath.sin(complex(math.inf, 0)), lambda: cmath.polar('x')):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
