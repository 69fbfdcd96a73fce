"""numpy.polynomial.polynomial: power series, the lowest power first."""

import operator
import numpy as np

polydomain = np.array([-1, 1])
polyzero = np.array([0])
polyone = np.array([1])
polyx = np.array([0, 1])


def _series(c, trim=True):
    c = np.array(c, ndmin=1)
    if c.size == 0:
        raise ValueError("Coefficient array is empty")
    if c.ndim != 1:
        raise ValueError("Coefficient array is not 1-d")
    c = c + 0.0 if c.dtype.kind in "biu" else c
    return polytrim(c) if trim else c


def polytrim(c, tol=0):
    if tol < 0:
        raise ValueError("tol must be non-negative")
    c = _series(c, False)
    keep = np.nonzero(np.abs(c) > tol)[0]
    return c[: keep[-1] + 1].copy() if len(keep) else c[:1] * 0


def polyline(off, scl):
    return np.array([off, scl]) if scl != 0 else np.array([off])


def polyadd(c1, c2):
    c1, c2 = _series(c1), _series(c2)
    if len(c1) < len(c2):
        c1, c2 = c2, c1
    result = c1.astype(np.result_type(c1, c2))
    result[: len(c2)] += c2
    return polytrim(result)


def polysub(c1, c2):
    return polyadd(c1, -_series(c2))


def polymulx(c):
    c = _series(c)
    return c if len(c) == 1 and c[0] == 0 else np.concatenate([c[:1] * 0, c])


def polymul(c1, c2):
    return polytrim(np.convolve(_series(c1), _series(c2)))


def polydiv(c1, c2):
    c1, c2 = _series(c1), _series(c2)
    if c2[-1] == 0:
        raise ZeroDivisionError()
    if len(c1) < len(c2):
        return c1[:1] * 0, c1
    if len(c2) == 1:
        return c1 / c2[-1], c1[:1] * 0
    top = c2[-1]
    rest = c2[:-1] / top
    c1 = c1.astype(np.result_type(c1, c2))
    for j in range(len(c1) - 1, len(c2) - 2, -1):
        c1[j - len(rest) : j] -= rest * c1[j]
    return c1[len(rest) :] / top, polytrim(c1[: len(rest)])


def polypow(c, pow, maxpower=None):
    c = _series(c)
    power = int(pow)
    if power != pow or power < 0:
        raise ValueError("Power must be a non-negative integer.")
    if maxpower is not None and power > maxpower:
        raise ValueError("Power is too large")
    result = np.array([1], dtype=c.dtype)
    for _ in range(power):
        result = np.convolve(result, c)
    return result


def polyder(c, m=1, scl=1, axis=0):
    c = _series(c, False)
    m = _times(m, "derivation")
    if m >= len(c):
        return c[:1] * 0
    for _ in range(m):
        c = np.arange(1, len(c)) * (c * scl)[1:]
    return c


def polyint(c, m=1, k=[], lbnd=0, scl=1, axis=0):
    c = _series(c, False)
    m = _times(m, "integration")
    k = list(k) if np.iterable(k) else [k]
    if len(k) > m:
        raise ValueError("Too many integration constants")
    k += [0] * (m - len(k))
    for constant in k:
        c = c * scl
        if len(c) == 1 and c[0] == 0:
            c = c + constant
        else:
            c = np.concatenate([c[:1] * 0, c / np.arange(1, len(c) + 1)])
            c[0] += constant - polyval(lbnd, c)
    return c


def _times(m, what):
    m = operator.index(m)
    if m < 0:
        raise ValueError("The order of %s must be non-negative" % what)
    return m


def polyval(x, c, tensor=True):
    c = np.array(c, ndmin=1)
    if c.dtype.kind in "biu":
        c = c + 0.0
    if isinstance(x, (tuple, list)):
        x = np.asarray(x)
    if isinstance(x, np.ndarray) and tensor:
        c = c.reshape(c.shape + (1,) * x.ndim)
    result = c[-1] + x * 0
    for i in range(2, len(c) + 1):
        result = c[-i] + result * x
    return result


def polyval2d(x, y, c):
    return polyval(y, polyval(x, c), tensor=False)


def polyvander(x, deg):
    x = np.array(x, ndmin=1) + 0.0
    columns = [x * 0 + 1]
    for _ in range(operator.index(deg)):
        columns.append(columns[-1] * x)
    return np.moveaxis(np.array(columns), 0, -1)


def polyfromroots(roots):
    if len(roots) == 0:
        return np.ones(1)
    factors = [polyline(-r, 1) for r in np.sort(_series(roots, False))]
    while len(factors) > 1:
        half, odd = divmod(len(factors), 2)
        paired = [polymul(factors[i], factors[i + half]) for i in range(half)]
        if odd:
            paired[0] = polymul(paired[0], factors[-1])
        factors = paired
    return factors[0]


def polycompanion(c):
    c = _series(c)
    if len(c) < 2:
        raise ValueError("Series must have maximum degree of at least 1.")
    n = len(c) - 1
    result = np.zeros((n, n), dtype=c.dtype)
    result[np.arange(1, n), np.arange(n - 1)] = 1
    result[:, -1] -= c[:-1] / c[-1]
    return result


def polyroots(c):
    c = _series(c)
    if len(c) < 2:
        return np.array([], dtype=c.dtype)
    if len(c) == 2:
        return np.array([-c[0] / c[1]])
    roots = np.linalg.eigvals(polycompanion(c)[::-1, ::-1])
    roots.sort()
    return roots


def polyfit(x, y, deg, rcond=None, full=False, w=None):
    x, y = np.asarray(x) + 0.0, np.asarray(y) + 0.0
    powers = np.asarray(deg)
    if powers.ndim > 1 or powers.dtype.kind not in "iu" or powers.size == 0:
        raise TypeError("deg must be an int or non-empty 1-D array of int")
    if powers.min() < 0:
        raise ValueError("expected deg >= 0")
    if x.ndim != 1:
        raise TypeError("expected 1D vector for x")
    if x.size == 0:
        raise TypeError("expected non-empty vector for x")
    if len(x) != len(y):
        raise TypeError("expected x and y to have same length")
    left = polyvander(x, int(powers.max()))
    if powers.ndim:
        left = left[:, np.sort(powers)]
    right = y
    if w is not None:
        w = np.asarray(w) + 0.0
        left, right = left * w[:, None], (right.T * w).T
    scale = np.sqrt(np.square(left).sum(0))
    scale[scale == 0] = 1
    found, residuals, rank, s = np.linalg.lstsq(left / scale, right, len(x) * np.finfo(float).eps if rcond is None else rcond)
    found = (found.T / scale).T
    if powers.ndim:
        whole = np.zeros((int(powers.max()) + 1,) + found.shape[1:])
        whole[np.sort(powers)] = found
        found = whole
    return (found, [residuals, rank, s, rcond]) if full else found


from numpy.polynomial import Polynomial
