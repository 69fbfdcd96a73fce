"""Functions of numpy that make arrays."""

import operator
import numpy as np
from numpy import arange, array, asarray, asanyarray, concatenate, ndarray, ones, where, zeros


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0):
    num = operator.index(num)
    if np.ndim(start) == 0 and np.ndim(stop) == 0 and not isinstance(start, complex) and not isinstance(stop, complex):
        result, step = np._linspace(float(start), float(stop), num, endpoint)
    else:
        parts = num - 1 if endpoint else num
        start, stop = asarray(start) * 1.0, asarray(stop) * 1.0
        delta = stop - start
        steps = arange(0.0, num).reshape((-1,) + (1,) * np.ndim(delta))
        if parts > 0:
            step = delta / parts
            result = steps * step + start
            if endpoint and num > 1:
                result[-1, ...] = stop
        else:
            step = nan_step = float("nan")
            result = steps * delta + start
        if axis != 0:
            result = np.moveaxis(result, 0, axis)
    if dtype is not None and np.issubdtype(dtype, np.integer):
        result = np.floor(result)
    if dtype is not None:
        result = result.astype(dtype)
    return (result, step) if retstep else result


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0):
    result = np.power(base, linspace(start, stop, num, endpoint))
    return result if dtype is None else result.astype(dtype)


def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    if start == 0 or stop == 0:
        raise ValueError("Geometric sequence cannot include zero")
    sign = -1.0 if start < 0 and stop < 0 else 1.0
    low, high = np.log10(start * sign), np.log10(stop * sign)
    result = logspace(low, high, num, endpoint)
    if num > 0:
        result[0] = start * sign
        if num > 1 and endpoint:
            result[-1] = stop * sign
    result = sign * result
    return result if dtype is None else result.astype(dtype)


def eye(N, M=None, k=0, dtype=float, order="C", *, like=None):
    M = N if M is None else M
    result = zeros((N, M), dtype)
    rows = arange(builtin_max(0, -k), builtin_min(N, M - k))
    if rows.size:
        result[rows, rows + k] = 1
    return result


builtin_max, builtin_min = __import__("builtins").max, __import__("builtins").min


def identity(n, dtype=None, *, like=None):
    return eye(n, dtype=float if dtype is None else dtype)


def diag(v, k=0):
    v = asanyarray(v)
    if v.ndim == 1:
        n = v.shape[0] + builtin_abs(k)
        result = zeros((n, n), v.dtype)
        at = arange(v.shape[0])
        result[at + builtin_max(0, -k), at + builtin_max(0, k)] = v
        return result
    if v.ndim == 2:
        return np.diagonal(v, k)
    raise ValueError("Input must be 1- or 2-d.")


builtin_abs = __import__("builtins").abs


def diagflat(v, k=0):
    return diag(asarray(v).ravel(), k)


def tri(N, M=None, k=0, dtype=float, *, like=None):
    M = N if M is None else M
    return (arange(N)[:, None] >= arange(-k, M - k)).astype(dtype)


def tril(m, k=0):
    m = asanyarray(m)
    return where(tri(*m.shape[-2:], k=k, dtype=bool), m, zeros(1, m.dtype))


def triu(m, k=0):
    m = asanyarray(m)
    return where(tri(*m.shape[-2:], k=k - 1, dtype=bool), zeros(1, m.dtype), m)


def tril_indices(n, k=0, m=None):
    return np.nonzero(tri(n, m, k, bool))


def triu_indices(n, k=0, m=None):
    return np.nonzero(~tri(n, m, k - 1, bool))


def tril_indices_from(arr, k=0):
    return tril_indices(arr.shape[-2], k, arr.shape[-1])


def triu_indices_from(arr, k=0):
    return triu_indices(arr.shape[-2], k, arr.shape[-1])


def diag_indices(n, ndim=2):
    return (arange(n),) * ndim


def diag_indices_from(arr):
    return diag_indices(arr.shape[0], arr.ndim)


def fill_diagonal(a, val, wrap=False):
    n = builtin_min(*a.shape)
    at = arange(n)
    a[(at,) * a.ndim] = val if np.ndim(val) == 0 else asarray(val)[:n]


def meshgrid(*xi, copy=True, sparse=False, indexing="xy"):
    if indexing not in ("xy", "ij"):
        raise ValueError("Valid values for `indexing` are 'xy' and 'ij'.")
    n = len(xi)
    out = [asanyarray(x).reshape((1,) * i + (-1,) + (1,) * (n - 1 - i)) for i, x in enumerate(xi)]
    if indexing == "xy" and n > 1:
        out[0] = out[0].reshape((1, -1) + (1,) * (n - 2))
        out[1] = out[1].reshape((-1, 1) + (1,) * (n - 2))
    if not sparse:
        shape = np.broadcast_shapes(*[x.shape for x in out])
        out = [np.broadcast_to(x, shape) for x in out]
    return [x.copy() for x in out] if copy else out


class _Grid:
    """mgrid and ogrid: subscripts of slices become ranges."""

    def __init__(self, sparse):
        self.sparse = sparse

    def _range(self, s):
        start = 0 if s.start is None else s.start
        step = 1 if s.step is None else s.step
        if isinstance(step, complex):
            return linspace(start, s.stop, int(builtin_abs(step)))
        return arange(start, s.stop, step)

    def __getitem__(self, key):
        if not isinstance(key, tuple):
            return self._range(key)
        ranges = meshgrid(*[self._range(s) for s in key], indexing="ij", sparse=self.sparse)
        return ranges if self.sparse else array(ranges)


mgrid = _Grid(False)
ogrid = _Grid(True)


def indices(dimensions, dtype=int, sparse=False):
    grids = meshgrid(*[arange(n) for n in dimensions], indexing="ij", sparse=sparse)
    return tuple(grids) if sparse else array(grids, dtype=dtype).reshape((len(dimensions),) + tuple(dimensions))


def vander(x, N=None, increasing=False):
    x = asarray(x)
    N = len(x) if N is None else N
    powers = arange(N) if increasing else arange(N - 1, -1, -1)
    result = ones((len(x), N), np.promote_types(x.dtype, int))
    current = ones(len(x), result.dtype)
    for p in range(N):
        result[:, p if increasing else N - 1 - p] = current
        current = current * x
    return result


def fromfunction(function, shape, *, dtype=float, like=None, **kwargs):
    return function(*indices(shape, dtype=dtype), **kwargs)


def fromstring(string, dtype=float, count=-1, *, sep="", like=None):
    if not sep:
        raise ValueError("The binary mode of fromstring is removed, use frombuffer instead")
    items = [s for s in (string.split() if sep.isspace() else string.split(sep)) if s.strip()]
    return array([np.dtype(dtype).type(s.strip()) for s in items[: None if count < 0 else count]], dtype=dtype)


def frombuffer(buffer, dtype=float, count=-1, offset=0, *, like=None):
    import struct

    dt = np.dtype(dtype)
    data = bytes(buffer)[offset:]
    letter = {"l": "q", "L": "Q"}.get(dt.char, dt.char)
    n = len(data) // dt.itemsize if count < 0 else count
    return array(struct.unpack("<%d%s" % (n, letter), data[: n * dt.itemsize]), dtype=dt)


def copy(a, order="K", subok=False):
    return array(a, copy=True)


def asarray_chkfinite(a, dtype=None, order=None):
    a = asarray(a, dtype)
    if a.dtype.kind in "fc" and not np.isfinite(a).all():
        raise ValueError("array must not contain infs or NaNs")
    return a


def asfortranarray(a, dtype=None, *, like=None):
    return asarray(a, dtype)


def require(a, dtype=None, requirements=None):
    return asarray(a, dtype)


def ix_(*args):
    out = []
    for i, seq in enumerate(args):
        seq = asarray(seq)
        if seq.ndim != 1:
            raise ValueError("Cross index must be 1 dimensional")
        if seq.size == 0:
            seq = seq.astype(np.intp)
        if seq.dtype == bool:
            (seq,) = seq.nonzero()
        out.append(seq.reshape((1,) * i + (-1,) + (1,) * (len(args) - i - 1)))
    return tuple(out)


class _Concatenator:
    """r_ and c_: subscripts of slices and arrays, joined."""

    def __init__(self, columns):
        self.columns = columns

    def __getitem__(self, key):
        key = key if isinstance(key, tuple) else (key,)
        parts = []
        for k in key:
            if isinstance(k, slice):
                start = 0 if k.start is None else k.start
                step = 1 if k.step is None else k.step
                if isinstance(step, complex):
                    part = linspace(start, k.stop, int(builtin_abs(step)))
                else:
                    part = arange(start, k.stop, step)
            else:
                part = asarray(k)
            if part.ndim == 0:
                part = part.reshape(1)
            if self.columns and part.ndim == 1:
                part = part.reshape(-1, 1)
            parts.append(part)
        return concatenate(parts, axis=-1 if self.columns else 0)


r_ = _Concatenator(False)
c_ = _Concatenator(True)


class _IndexExpression:
    """Gives the subscript itself."""

    def __init__(self, maketuple):
        self.maketuple = maketuple

    def __getitem__(self, item):
        return (item,) if self.maketuple and not isinstance(item, tuple) else item


s_ = _IndexExpression(False)
index_exp = _IndexExpression(True)
