"""Functions of numpy that apply others, look at kinds of numbers, and pack them."""

import builtins
import numpy as np
from numpy import arange, array, asarray, asanyarray, concatenate, empty, ndarray
from _numpy_shapes import _axis, broadcast_arrays, expand_dims, moveaxis
from _numpy_picking import ndindex


class vectorize:
    """A function of items as a function of arrays."""

    def __init__(self, pyfunc, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        self.pyfunc = pyfunc
        self.otypes = otypes
        self.excluded = set() if excluded is None else set(excluded)
        self.__doc__ = pyfunc.__doc__ if doc is None else doc
        self.__name__ = getattr(pyfunc, "__name__", "vectorize")

    def __call__(self, *args, **kwargs):
        spread = [i for i in range(len(args)) if i not in self.excluded]
        names = [n for n in kwargs if n not in self.excluded]
        arrays = broadcast_arrays(*[args[i] for i in spread], *[kwargs[n] for n in names])
        shape = arrays[0].shape if arrays else ()
        if arrays and arrays[0].size == 0 and not self.otypes:
            raise ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set")
        results = []
        full, keywords = list(args), dict(kwargs)
        for items in zip(*[a.flat for a in arrays]):
            for i, x in zip(spread, items):
                full[i] = x
            for n, x in zip(names, items[len(spread):]):
                keywords[n] = x
            results.append(self.pyfunc(*full, **keywords))
        if results and isinstance(results[0], tuple):
            return tuple(self._gather([r[k] for r in results], shape, k) for k in range(len(results[0])))
        return self._gather(results, shape, 0)

    def _gather(self, items, shape, k):
        if self.otypes:
            dtype = self.otypes[k] if not isinstance(self.otypes, str) or len(self.otypes) > k else self.otypes
        else:
            dtype = asarray(items[0]).dtype
            dtype = str if dtype.kind == "U" else dtype
        return array(items, dtype=dtype).reshape(shape)


def frompyfunc(func, nin, nout, *, identity=None):
    def call(*args):
        arrays = broadcast_arrays(*args)
        out = [func(*items) for items in zip(*[a.astype(object).flat for a in arrays])]
        if nout > 1:
            return tuple(_objects([o[k] for o in out], arrays[0].shape) for k in range(nout))
        return _objects(out, arrays[0].shape)

    call.nin, call.nout = nin, nout
    return call


def _objects(items, shape):
    if shape == ():
        return items[0]
    result = empty(len(items), object)
    for i, item in enumerate(items):
        result[i] = item
    return result.reshape(shape)


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    arr = asanyarray(arr)
    axis = _axis(axis, arr.ndim)
    moved = moveaxis(arr, axis, -1)
    lead = moved.shape[:-1]
    results = [asanyarray(func1d(moved[i], *args, **kwargs)) for i in ndindex(lead)]
    if not results:
        raise ValueError("Cannot apply_along_axis when any iteration dimensions are 0")
    inner = results[0].shape
    out = array(results, dtype=results[0].dtype).reshape(lead + inner)
    for k in range(len(inner)):
        out = moveaxis(out, len(lead) + k, axis + k)
    return out


def apply_over_axes(func, a, axes):
    result = asarray(a)
    for axis in (axes,) if np.ndim(axes) == 0 else axes:
        done = asarray(func(result, axis))
        result = done if done.ndim == result.ndim else expand_dims(done, axis)
    return result


def pad(array, pad_width, mode="constant", **kwargs):
    a = asarray(array)
    width = np.broadcast_to(asarray(pad_width), (a.ndim, 2)).tolist()
    values = np.broadcast_to(asarray(kwargs.get("constant_values", 0)), (a.ndim, 2))
    if callable(mode):
        raise ValueError("mode given as a function is not supported here")
    for axis, (before, after) in enumerate(width):
        if before < 0 or after < 0:
            raise ValueError("index can't contain negative values")
        n = a.shape[axis]
        lead = (slice(None),) * axis
        if mode == "constant":
            shape = list(a.shape)
            shape[axis] = before + n + after
            out = empty(shape, a.dtype)
            out[lead + (slice(0, before),)] = values[axis][0]
            out[lead + (slice(before + n, None),)] = values[axis][1]
            out[lead + (slice(before, before + n),)] = a
            a = out
            continue
        at = arange(-before, n + after)
        if mode == "edge":
            at = at.clip(0, n - 1)
        elif mode == "wrap":
            at = at % n
        elif mode == "reflect":
            period = builtins.max(1, 2 * (n - 1))
            at = np.abs((at + n - 1) % period - (n - 1)) if n > 1 else at * 0
        elif mode == "symmetric":
            at = at % (2 * n)
            at = np.where(at < n, at, 2 * n - 1 - at)
        elif mode in ("maximum", "minimum", "mean", "median"):
            edge = {"maximum": np.max, "minimum": np.min, "mean": np.mean, "median": np.median}[mode](a, axis=axis, keepdims=True)
            edge = edge.astype(a.dtype) if mode in ("maximum", "minimum") or a.dtype.kind == "f" else np.rint(edge).astype(a.dtype)
            a = concatenate([edge] * before + [a] + [edge] * after, axis)
            continue
        elif mode == "linear_ramp":
            ends = np.broadcast_to(asarray(kwargs.get("end_values", 0)), (a.ndim, 2))
            first, last = a[lead + (slice(0, 1),)], a[lead + (slice(n - 1, n),)]
            left = [ends[axis][0] + (first - ends[axis][0]) * (k / before) for k in range(before)]
            right = [ends[axis][1] + (last - ends[axis][1]) * (k / after) for k in range(after - 1, -1, -1)]
            a = concatenate([x.astype(a.dtype) for x in left] + [a] + [x.astype(a.dtype) for x in right], axis)
            continue
        else:
            raise ValueError("mode '%s' is not supported" % (mode,))
        a = np.take(a, at, axis)
    return a


def real(val):
    return asanyarray(val).real if not isinstance(val, (ndarray, np.generic)) else val.real


def imag(val):
    return asanyarray(val).imag if not isinstance(val, (ndarray, np.generic)) else val.imag


def isreal(x):
    return imag(x) == 0


def iscomplex(x):
    x = asanyarray(x)
    return x.imag != 0


def isrealobj(x):
    return not iscomplexobj(x)


def iscomplexobj(x):
    return asarray(x).dtype.kind == "c"


def isscalar(element):
    return isinstance(element, (np.generic, int, float, complex, str, bytes)) or type(element).__name__ in ("Fraction", "Decimal")


def iterable(y):
    try:
        iter(y)
    except TypeError:
        return False
    return True


def issubdtype(arg1, arg2):
    return issubclass_(_scalar_class(arg1), _scalar_class(arg2))


def _scalar_class(x):
    return x if isinstance(x, type) and builtins.issubclass(x, np.generic) else np.dtype(x).type


def issubclass_(arg1, arg2):
    try:
        return builtins.issubclass(arg1, arg2)
    except TypeError:
        return False


def real_if_close(a, tol=100):
    a = asanyarray(a)
    if a.dtype.kind != "c":
        return a
    limit = tol * 2.220446049250313e-16 if tol > 1 else tol
    return a.real if (np.absolute(a.imag) < limit).all() else a


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    x = array(x, copy=copy)
    scalar = x.ndim == 0
    if x.dtype.kind == "c":
        return nan_to_num(x.real, True, nan, posinf, neginf) + 1j * nan_to_num(x.imag, True, nan, posinf, neginf)
    if x.dtype.kind == "f":
        top = float(np.finfo(x.dtype).max)
        x[np.isnan(x)] = nan
        x[x == np.inf] = top if posinf is None else posinf
        x[x == -np.inf] = -top if neginf is None else neginf
    return x[()] if scalar else x


def angle(z, deg=False):
    z = asanyarray(z)
    a = np.arctan2(z.imag, z.real)
    return a * (180 / np.pi) if deg else a


def unwrap(p, discont=None, axis=-1, *, period=6.283185307179586):
    p = asarray(p) * 1.0
    dd = np.diff(p, axis=axis)
    discont = period / 2 if discont is None else discont
    low = -period / 2
    ddmod = np.mod(dd - low, period) + low
    ddmod = np.where((ddmod == low) & (dd > 0), period / 2, ddmod)
    correct = np.where(np.absolute(dd) < discont, 0, ddmod - dd)
    up = array(p, copy=True)
    lead = (slice(None),) * (axis % p.ndim)
    up[lead + (slice(1, None),)] = p[lead + (slice(1, None),)] + correct.cumsum(axis)
    return up


def partition(a, kth, axis=-1):
    return np.sort(a, axis)


def msort(a):
    return np.sort(a, 0)


def sort_complex(a):
    return np.sort(asarray(a).astype(complex))


def packbits(a, axis=None, bitorder="big"):
    bits = [int(bool(b)) for b in np.ravel(a)]
    bits += [0] * (-len(bits) % 8)
    out = []
    for i in range(0, len(bits), 8):
        part = bits[i : i + 8] if bitorder == "big" else bits[i : i + 8][::-1]
        out.append(int("".join(map(str, part)), 2))
    return array(out, dtype=np.uint8)


def unpackbits(a, axis=None, count=None, bitorder="big"):
    out = []
    for byte in np.ravel(a).tolist():
        bits = [int(c) for c in format(byte, "08b")]
        out.extend(bits if bitorder == "big" else bits[::-1])
    return array(out[:count], dtype=np.uint8)


def common_type(*arrays):
    dtype = np.result_type(*[asarray(a) for a in arrays])
    return (np.float64 if dtype.kind in "iub" else dtype.type)


def min_scalar_type(a):
    a = asarray(a)
    if a.ndim or a.dtype.kind not in "iu":
        return a.dtype
    v = int(a)
    kinds = (np.uint8, np.uint16, np.uint32, np.uint64) if v >= 0 else (np.int8, np.int16, np.int32, np.int64)
    for t in kinds:
        if np.iinfo(t).min <= v <= np.iinfo(t).max:
            return np.dtype(t)


class _flags:
    """What a.flags gives."""

    def __init__(self, a, c, f, owns, writeable):
        self.c_contiguous, self.f_contiguous, self.owndata, self.writeable = c, f, owns, writeable
        self.aligned = True

    def __getitem__(self, key):
        return getattr(self, {"C": "c_contiguous", "F": "f_contiguous", "W": "writeable", "O": "owndata"}.get(key, key.lower()))

    def __repr__(self):
        return ("  C_CONTIGUOUS : %s\n  F_CONTIGUOUS : %s\n  OWNDATA : %s\n  WRITEABLE : %s\n  ALIGNED : True\n  WRITEBACKIFCOPY : False\n"
                % (self.c_contiguous, self.f_contiguous, self.owndata, self.writeable))


def _deepcopy(a, memo):
    if a.dtype != object:
        return a.copy()
    import copy

    result = empty(a.shape, object)
    for i in ndindex(a.shape):
        result[i] = copy.deepcopy(a[i], memo)
    return result


def _rebuild(items, shape, dtype):
    if np.dtype(dtype) == object:
        result = empty(shape, object)
        for i in ndindex(shape):
            item = items
            for k in i:
                item = item[k]
            result[i] = item
        return result
    return array(items, dtype=dtype).reshape(shape)
