"""numpy.fft: transforms of one dimension by splitting off the smallest prime factor."""

import numpy as np
from numpy import arange, asarray, concatenate, exp, pi


def _turns(k, n, sign):
    """Points on the unit circle; a quarter of it is exact."""
    k = k % n
    w = exp(sign * 2j * pi * k / n)
    exact = 4 * k % n == 0
    w[exact] = np.array([1, sign * 1j, -1, -sign * 1j])[4 * k[exact] // n]
    return w


def _transform(x, sign):
    n = x.shape[-1]
    if n <= 1:
        return x
    p = next((k for k in (2, 3, 5, 7) if n % k == 0), n)
    k = arange(n)
    if p == n:
        return x @ _turns(k[:, None] * k, n, sign) if n < _LARGE else _chirped(x, n, k, sign)
    # Every p-th item from each start, all transformed in one call.
    parts = _transform(np.moveaxis(x.reshape(x.shape[:-1] + (n // p, p)), -1, -2), sign)
    total = 0
    for r in range(p):
        total = total + _turns(r * k, n, sign) * concatenate([parts[..., r, :]] * p, axis=-1)
    return total


# From here on a transform by a convolution is cheaper than by the matrix.
_LARGE = 128


def _chirped(x, n, k, sign):
    """Bluestein's transform of any length, as a convolution of a power of two."""
    m = 1
    while m < 2 * n - 1:
        m *= 2
    chirp = exp(sign * 1j * pi * (k * k % (2 * n)) / n)
    wave = np.zeros(m, complex)
    wave[:n] = chirp.conj()
    wave[m - n + 1 :] = chirp.conj()[:0:-1]
    wide = np.zeros(x.shape[:-1] + (m,), complex)
    wide[..., :n] = x * chirp
    return _transform(_transform(wide, -1) * _transform(wave, -1), 1)[..., :n] * chirp / m


def _sized(a, n, axis):
    a = np.moveaxis(asarray(a), axis, -1)
    n = a.shape[-1] if n is None else n
    if n < 1:
        raise ValueError("Invalid number of FFT data points (%d) specified." % n)
    if a.shape[-1] < n:
        a = concatenate([a, np.zeros(a.shape[:-1] + (n - a.shape[-1],))], axis=-1)
    return a[..., :n] + 0j, n


def _scale(n, norm, inverse):
    if norm == "ortho":
        return 1 / np.sqrt(n)
    return 1.0 / n if (norm == "forward") != inverse else 1.0


def fft(a, n=None, axis=-1, norm=None):
    a, n = _sized(a, n, axis)
    return np.moveaxis(_transform(a, -1) * _scale(n, norm, False), -1, axis)


def ifft(a, n=None, axis=-1, norm=None):
    a, n = _sized(a, n, axis)
    return np.moveaxis(_transform(a, 1) * _scale(n, norm, True), -1, axis)


def rfft(a, n=None, axis=-1, norm=None):
    full = np.moveaxis(fft(a, n, axis, norm), axis, -1)
    return np.moveaxis(full[..., : full.shape[-1] // 2 + 1], -1, axis)


def irfft(a, n=None, axis=-1, norm=None):
    a = np.moveaxis(asarray(a), axis, -1)
    n = 2 * (a.shape[-1] - 1) if n is None else n
    half = a[..., : n // 2 + 1]
    rest = half[..., 1 : (n + 1) // 2][..., ::-1].conj()
    return np.moveaxis(ifft(concatenate([half, rest], axis=-1), n, -1, norm).real, -1, axis)


def fft2(a, s=None, axes=(-2, -1), norm=None):
    return fftn(a, s, axes, norm)


def ifft2(a, s=None, axes=(-2, -1), norm=None):
    return ifftn(a, s, axes, norm)


def fftn(a, s=None, axes=None, norm=None):
    a = asarray(a)
    axes = range(a.ndim) if axes is None else axes
    for i, axis in enumerate(axes):
        a = fft(a, None if s is None else s[i], axis, norm)
    return a


def ifftn(a, s=None, axes=None, norm=None):
    a = asarray(a)
    axes = range(a.ndim) if axes is None else axes
    for i, axis in enumerate(axes):
        a = ifft(a, None if s is None else s[i], axis, norm)
    return a


def fftfreq(n, d=1.0):
    half = (n - 1) // 2 + 1
    return concatenate([arange(half), arange(-(n // 2), 0)]) * (1.0 / (n * d))


def rfftfreq(n, d=1.0):
    return arange(n // 2 + 1) * (1.0 / (n * d))


def fftshift(x, axes=None):
    x = asarray(x)
    axes = range(x.ndim) if axes is None else (axes,) if isinstance(axes, int) else axes
    for axis in axes:
        x = np.roll(x, x.shape[axis] // 2, axis)
    return x


def ifftshift(x, axes=None):
    x = asarray(x)
    axes = range(x.ndim) if axes is None else (axes,) if isinstance(axes, int) else axes
    for axis in axes:
        x = np.roll(x, -(x.shape[axis] // 2), axis)
    return x
