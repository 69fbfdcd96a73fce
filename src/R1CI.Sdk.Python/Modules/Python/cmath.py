"""Mathematics over complex numbers: principal values with the branch cuts of C99's annex G."""
import math
from math import e, inf, nan, pi, tau

infj, nanj = complex(0.0, inf), complex(0.0, nan)

# Near the unit circle log(hypot) would lose digits that log1p keeps.
_NEAR_ONE = 0.71, 1.73


def _parts(z):
    if isinstance(z, (str, bytes)) or not (isinstance(z, (int, float, complex)) or hasattr(z, '__complex__') or hasattr(z, '__float__') or hasattr(z, '__index__')):
        raise TypeError(f'must be real number, not {type(z).__name__}')
    if not isinstance(z, complex):
        z = complex(float.real.__get__(z) if isinstance(z, float) else z)
    return complex.real.__get__(z), complex.imag.__get__(z)


def _quarter_turn(function, x, y):
    """function(iz) / i, which turns the hyperbolic functions into the circular ones."""
    w = function(complex(-y, x))
    return complex(w.imag, -w.real)


def phase(z, /):
    x, y = _parts(z)
    return math.atan2(y, x)


def polar(z, /):
    x, y = _parts(z)
    return math.hypot(x, y), math.atan2(y, x)


def rect(r, phi, /):
    if not math.isfinite(phi) and r:
        raise ValueError('math domain error')
    return complex(r, phi * r) if phi == 0 else complex(r * math.cos(phi), r * math.sin(phi))


def exp(z, /):
    x, y = _parts(z)
    size = math.exp(x)
    return complex(size, y) if y == 0 else complex(size * math.cos(y), size * math.sin(y))


def _log(x, y):
    size = math.hypot(x, y)
    if size == 0:
        raise ValueError('math domain error')
    if _NEAR_ONE[0] <= size <= _NEAR_ONE[1]:
        large, small = max(abs(x), abs(y)), min(abs(x), abs(y))
        return complex(math.log1p((large - 1) * (large + 1) + small * small) / 2, math.atan2(y, x))
    return complex(math.log(size), math.atan2(y, x))


def log(z, base=e, /):
    logarithm = _log(*_parts(z))
    if base is e:
        return logarithm
    divisor = _log(*_parts(base))
    if not divisor:
        raise ValueError('math domain error')
    return logarithm / divisor


def log10(z, /):
    w = _log(*_parts(z))
    return complex(w.real / math.log(10), w.imag / math.log(10))


def sqrt(z, /):
    x, y = _parts(z)
    if x == 0 and y == 0:
        return complex(0.0, y)
    # An eighth, so that the sum under the root cannot overflow.
    half = 2 * math.sqrt(abs(x) / 8 + math.hypot(x / 8, y / 8))
    other = abs(y) / (2 * half)
    return complex(half, math.copysign(other, y)) if x >= 0 else complex(other, math.copysign(half, y))


def sinh(z, /):
    x, y = _parts(z)
    return complex(math.cos(y) * math.sinh(x), math.sin(y) * math.cosh(x))


def cosh(z, /):
    x, y = _parts(z)
    return complex(math.cos(y) * math.cosh(x), math.sin(y) * math.sinh(x))


def tanh(z, /):
    x, y = _parts(z)
    if abs(x) > 350:
        return complex(math.copysign(1.0, x), 4 * math.sin(y) * math.cos(y) * math.exp(-2 * abs(x)))
    t, u, c = math.tanh(x), math.tan(y), 1 / math.cosh(x)
    d = 1 + (t * u) ** 2
    return complex(t * (1 + u * u) / d, u / d * c * c)


def asinh(z, /):
    x, y = _parts(z)
    a, b = sqrt(complex(1 + y, -x)), sqrt(complex(1 - y, x))
    return complex(math.asinh(a.real * b.imag - b.real * a.imag), math.atan2(y, a.real * b.real - a.imag * b.imag))


def acosh(z, /):
    x, y = _parts(z)
    a, b = sqrt(complex(x - 1, y)), sqrt(complex(x + 1, y))
    return complex(math.asinh(a.real * b.real + a.imag * b.imag), 2 * math.atan2(a.imag, b.real))


def atanh(z, /):
    x, y = _parts(z)
    if math.copysign(1.0, x) < 0:
        return -atanh(complex(-x, -y))
    if x == 1 and y == 0:
        raise ValueError('math domain error')
    return complex(math.log1p(4 * x / ((1 - x) ** 2 + y * y)) / 4, -math.atan2(-2 * y, (1 - x) * (1 + x) - y * y) / 2)


def acos(z, /):
    x, y = _parts(z)
    a, b = sqrt(complex(1 - x, -y)), sqrt(complex(1 + x, y))
    return complex(2 * math.atan2(a.real, b.real), math.asinh(b.real * a.imag - b.imag * a.real))


def sin(z, /):
    return _quarter_turn(sinh, *_parts(z))


def cos(z, /):
    x, y = _parts(z)
    return cosh(complex(-y, x))


def tan(z, /):
    return _quarter_turn(tanh, *_parts(z))


def asin(z, /):
    return _quarter_turn(asinh, *_parts(z))


def atan(z, /):
    return _quarter_turn(atanh, *_parts(z))


def isfinite(z, /):
    return all(map(math.isfinite, _parts(z)))


def isinf(z, /):
    return any(map(math.isinf, _parts(z)))


def isnan(z, /):
    return any(map(math.isnan, _parts(z)))


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError('tolerances must be non-negative')
    a, b = complex(*_parts(a)), complex(*_parts(b))
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    return abs(a - b) <= max(rel_tol * max(abs(a), abs(b)), abs_tol)
