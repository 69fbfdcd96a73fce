"""Functions of numpy that give arrays other shapes, orders of axes and directions."""

import builtins
import numpy as np
from numpy import asarray, asanyarray, concatenate, ndarray, zeros


def atleast_1d(*arys):
    out = [asanyarray(a).reshape(1) if np.ndim(a) == 0 else asanyarray(a) for a in arys]
    return out[0] if len(out) == 1 else out


def atleast_2d(*arys):
    out = []
    for a in arys:
        a = asanyarray(a)
        out.append(a.reshape(1, 1) if a.ndim == 0 else a[None, :] if a.ndim == 1 else a)
    return out[0] if len(out) == 1 else out


def atleast_3d(*arys):
    out = []
    for a in arys:
        a = asanyarray(a)
        if a.ndim == 0:
            a = a.reshape(1, 1, 1)
        elif a.ndim == 1:
            a = a[None, :, None]
        elif a.ndim == 2:
            a = a[:, :, None]
        out.append(a)
    return out[0] if len(out) == 1 else out


def _axis(axis, ndim):
    if not -ndim <= axis < ndim:
        raise np.AxisError("axis %d is out of bounds for array of dimension %d" % (axis, ndim))
    return axis % ndim


def expand_dims(a, axis):
    a = asanyarray(a)
    axes = axis if isinstance(axis, (tuple, list)) else (axis,)
    ndim = a.ndim + len(axes)
    axes = [_axis(x, ndim) for x in axes]
    rest = iter(a.shape)
    return a.reshape([1 if i in axes else next(rest) for i in range(ndim)])


def moveaxis(a, source, destination):
    a = asanyarray(a)
    source = [source] if np.ndim(source) == 0 else list(source)
    destination = [destination] if np.ndim(destination) == 0 else list(destination)
    source = [_axis(s, a.ndim) for s in source]
    destination = [_axis(d, a.ndim) for d in destination]
    order = [n for n in range(a.ndim) if n not in source]
    for d, s in sorted(zip(destination, source)):
        order.insert(d, s)
    return a.transpose(order)


def rollaxis(a, axis, start=0):
    a = asanyarray(a)
    axis = _axis(axis, a.ndim)
    start = start + a.ndim if start < 0 else start
    axes = [n for n in range(a.ndim) if n != axis]
    axes.insert(start - 1 if axis < start else start, axis)
    return a.transpose(axes)


def flip(m, axis=None):
    m = asanyarray(m)
    axes = range(m.ndim) if axis is None else axis if isinstance(axis, tuple) else (axis,)
    axes = {_axis(x, m.ndim) for x in axes}
    return m[tuple(slice(None, None, -1) if i in axes else slice(None) for i in range(m.ndim))]


def fliplr(m):
    m = asanyarray(m)
    if m.ndim < 2:
        raise ValueError("Input must be >= 2-d.")
    return m[:, ::-1]


def flipud(m):
    m = asanyarray(m)
    if m.ndim < 1:
        raise ValueError("Input must be >= 1-d.")
    return m[::-1, ...]


def roll(a, shift, axis=None):
    a = asanyarray(a)
    if axis is None:
        return roll(a.ravel(), shift, 0).reshape(a.shape)
    shifts = list(np.broadcast_to(shift, np.broadcast_shapes(np.shape(shift), np.shape(axis))).ravel())
    axes = list(np.broadcast_to(axis, (len(shifts),)))
    for s, x in zip(shifts, axes):
        x = _axis(int(x), a.ndim)
        n = a.shape[x]
        if n:
            s = int(s) % n
            lead = (slice(None),) * x
            a = concatenate((a[lead + (slice(n - s, None),)], a[lead + (slice(0, n - s),)]), x)
    return a.copy()


def rot90(m, k=1, axes=(0, 1)):
    m = asanyarray(m)
    k %= 4
    if k == 0:
        return m[:]
    if k == 2:
        return flip(flip(m, axes[0]), axes[1])
    order = list(range(m.ndim))
    order[axes[0]], order[axes[1]] = order[axes[1]], order[axes[0]]
    return m.transpose(order)[tuple(slice(None, None, -1) if i == axes[0] else slice(None) for i in range(m.ndim))] if k == 1 else flip(m.transpose(order), axes[1])


def broadcast_shapes(*args):
    return np.broadcast_to(0, ()).shape if not args else _common_shape([(a,) if isinstance(a, int) else tuple(a) for a in args])


def _common_shape(shapes):
    out = []
    for i in range(1, builtins.max(len(s) for s in shapes) + 1):
        sizes = {s[-i] for s in shapes if len(s) >= i} - {1}
        if len(sizes) > 1:
            raise ValueError("shape mismatch: objects cannot be broadcast to a single shape")
        out.append(sizes.pop() if sizes else 1)
    return tuple(out[::-1])


def broadcast_arrays(*args, subok=False):
    arrays = [asanyarray(a) for a in args]
    shape = _common_shape([a.shape for a in arrays])
    return [np.broadcast_to(a, shape) for a in arrays]


class broadcast:
    """What several arrays broadcast to."""

    def __init__(self, *args):
        self.arrays = broadcast_arrays(*args)
        self.shape = self.arrays[0].shape
        self.ndim = len(self.shape)
        self.size = self.arrays[0].size

    def __iter__(self):
        return zip(*[a.flat for a in self.arrays])


def shape(a):
    return asarray(a).shape if not isinstance(a, ndarray) else a.shape


def size(a, axis=None):
    a = asarray(a)
    return a.size if axis is None else a.shape[axis]


def ndim(a):
    return a.ndim if isinstance(a, (ndarray, np.generic)) else 0 if isinstance(a, (int, float, complex, str)) else asarray(a).ndim


def resize(a, new_shape):
    a = asarray(a).ravel()
    new_shape = (new_shape,) if isinstance(new_shape, int) else tuple(new_shape)
    n = 1
    for s in new_shape:
        n *= s
    if a.size == 0 or n == 0:
        return zeros(new_shape, a.dtype)
    return concatenate((a,) * -(-n // a.size))[:n].reshape(new_shape)


def trim_zeros(filt, trim="fb"):
    first, last = 0, len(filt)
    if "f" in trim.lower():
        while first < last and filt[first] == 0:
            first += 1
    if "b" in trim.lower():
        while last > first and filt[last - 1] == 0:
            last -= 1
    return filt[first:last]
