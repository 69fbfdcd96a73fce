"""Functions of numpy that pick items of arrays and put them there."""

import numpy as np
from numpy import arange, asarray, asanyarray, ndarray, zeros
from _numpy_shapes import _axis, broadcast_arrays, resize


def put(a, ind, v, mode="raise"):
    a.put(ind, v)


def place(arr, mask, vals):
    vals = asarray(vals).ravel()
    n = int(np.count_nonzero(mask))
    if n:
        arr[asarray(mask, bool)] = resize(vals, n)


def putmask(a, mask, values):
    values = resize(asarray(values), a.shape)
    a[asarray(mask, bool)] = values[asarray(mask, bool)]


def copyto(dst, src, casting="same_kind", where=True):
    if where is True:
        dst[...] = src
    else:
        mask = np.broadcast_to(where, dst.shape)
        dst[mask] = np.broadcast_to(src, dst.shape)[mask]


def take_along_axis(arr, indices, axis):
    if axis is None:
        arr, axis = arr.ravel(), 0
    return arr[_along(arr.shape, indices, _axis(axis, arr.ndim))]


def put_along_axis(arr, indices, values, axis):
    arr[_along(arr.shape, asarray(indices), _axis(axis, arr.ndim))] = values


def _along(shape, indices, axis):
    ndim = len(shape)
    return tuple(indices if i == axis else arange(n).reshape((1,) * i + (-1,) + (1,) * (ndim - 1 - i)) for i, n in enumerate(shape))


def select(condlist, choicelist, default=0):
    if len(condlist) != len(choicelist):
        raise ValueError("list of cases must be same length as list of conditions")
    if not condlist:
        raise ValueError("select with an empty condition list is not possible")
    dtype = np.result_type(*[asarray(c) for c in choicelist], asarray(default))
    result = asarray(default, dtype)
    for cond, choice in zip(condlist[::-1], choicelist[::-1]):
        result = np.where(asarray(cond), asarray(choice, dtype), result)
    return asarray(result)


def choose(a, choices, out=None, mode="raise"):
    a = asarray(a)
    choices = broadcast_arrays(a, *[asarray(c) for c in choices])
    index, choices = choices[0], np.stack([np.asarray(c) for c in choices[1:]])
    if mode == "wrap":
        index = index % len(choices)
    elif mode == "clip":
        index = index.clip(0, len(choices) - 1)
    elif index.size and (index.min() < 0 or index.max() >= len(choices)):
        raise ValueError("invalid entry in choice array")
    return take_along_axis(choices, index[None, ...], 0)[0]


def piecewise(x, condlist, funclist, *args, **kw):
    x = asanyarray(x)
    if np.ndim(condlist) == 0 or (not isinstance(condlist[0], (list, ndarray)) and x.ndim != 0):
        condlist = [condlist]
    condlist = [asarray(c, bool) for c in condlist]
    if len(funclist) == len(condlist) + 1:
        rest = ~np.logical_or.reduce(condlist)
        condlist.append(rest)
    elif len(funclist) != len(condlist):
        raise ValueError("with %d condition(s), either %d or %d functions are expected" % (len(condlist), len(condlist), len(condlist) + 1))
    y = np.zeros_like(x)
    for cond, func in zip(condlist, funclist):
        if not callable(func):
            y[cond] = func
        elif x.ndim == 0:
            if cond:
                y[...] = func(x, *args, **kw)
        elif cond.any():
            y[cond] = func(x[cond], *args, **kw)
    return y


def extract(condition, arr):
    return np.take(np.ravel(arr), np.nonzero(np.ravel(condition))[0])


def compress(condition, a, axis=None, out=None):
    at = np.nonzero(condition)[0]
    return np.take(a, at, axis)


def argwhere(a):
    a = asarray(a)
    if a.ndim == 0:
        return zeros((int(bool(a)), 0), int)
    return np.stack(np.nonzero(a), 1)


def flatnonzero(a):
    return np.nonzero(np.ravel(a))[0]


def unravel_index(indices, shape, order="C"):
    shape = (shape,) if isinstance(shape, int) else tuple(shape)
    scalar = np.ndim(indices) == 0
    left = asarray(indices)
    total = 1
    for s in shape:
        total *= s
    for i in left.ravel():
        if not 0 <= i < total:
            raise ValueError("index %d is out of bounds for array with size %d" % (i, total))
    out = []
    for n in shape[::-1] if order == "C" else shape:
        out.append(left % n)
        left = left // n
    out = out[::-1] if order == "C" else out
    return tuple(out)


def ravel_multi_index(multi_index, dims, mode="raise", order="C"):
    result = 0
    for i, n in zip(multi_index, dims):
        i = asarray(i)
        if mode == "wrap":
            i = i % n
        elif mode == "clip":
            i = i.clip(0, n - 1)
        elif (i < 0).any() or (i >= n).any():
            raise ValueError("invalid entry in coordinates array")
        result = result * n + i
    return result


def array_equal(a1, a2, equal_nan=False):
    a1, a2 = asarray(a1), asarray(a2)
    if a1.shape != a2.shape:
        return False
    same = a1 == a2
    if equal_nan:
        same = same | (np.isnan(a1) & np.isnan(a2))
    return bool(asarray(same).all())


def array_equiv(a1, a2):
    try:
        a1, a2 = broadcast_arrays(a1, a2)
    except ValueError:
        return False
    return bool(asarray(a1 == a2).all())


class ndindex:
    """All subscripts of a shape, in order."""

    def __init__(self, *shape):
        if len(shape) == 1 and isinstance(shape[0], (tuple, list)):
            shape = tuple(shape[0])
        self._it = __import__("itertools").product(*[range(n) for n in shape])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._it)


class ndenumerate:
    """Subscripts and items, in order."""

    def __init__(self, arr):
        arr = asarray(arr)
        self._it = zip(ndindex(arr.shape), arr.flat)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._it)


def nditer(op, flags=(), op_flags=None, order="K"):
    if not isinstance(op, (list, tuple)):
        return _Items([asarray(op)])
    if any(o is None for o in op):
        raise TypeError("numpy here makes no output arrays in nditer; give them")
    return _Items(np.broadcast_arrays(*op) if len({np.shape(o) for o in op}) > 1 else [asarray(o) for o in op])


class _Items:
    """Items in C order, each an array without axes, and where they lie."""

    def __init__(self, arrays):
        self.operands, self.shape, self.ndim, self.itersize = tuple(arrays), arrays[0].shape, arrays[0].ndim, arrays[0].size
        self._places = iter(ndindex(self.shape))
        self.index = -1
        self.iternext()

    def iternext(self):
        place = next(self._places, None)
        self.finished = place is None
        self.index += 1
        if place is not None:
            self.multi_index = place
        return not self.finished

    @property
    def value(self):
        return self[0] if len(self.operands) == 1 else tuple(self[i] for i in range(len(self.operands)))

    def __getitem__(self, i):
        return self.operands[i][self.multi_index + (...,)]

    def __iter__(self):
        while not self.finished:
            yield self.value
            self.iternext()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return None
