"""numpy.lib.stride_tricks: windows over arrays."""

import operator
import numpy as np
from numpy import broadcast_arrays, broadcast_shapes, broadcast_to


def sliding_window_view(x, window_shape, axis=None, *, subok=False, writeable=False):
    x = np.asarray(x)
    window = tuple(window_shape) if np.iterable(window_shape) else (window_shape,)
    if any(operator.index(w) < 0 for w in window):
        raise ValueError("`window_shape` cannot contain negative values")
    if axis is None:
        axes = tuple(range(x.ndim))
        if len(window) != x.ndim:
            raise ValueError("Since axis is `None`, must provide window_shape for all dimensions of `x`; got %d window_shape elements and `x.ndim` is %d." % (
                len(window), x.ndim))
    else:
        axes = tuple(operator.index(a) % x.ndim for a in (axis if np.iterable(axis) else (axis,)))
        if len(window) != len(axes):
            raise ValueError("Must provide matching length window_shape and axis; got %d window_shape elements and %d axes elements." % (len(window), len(axes)))
    starts = list(x.shape)
    for a, w in zip(axes, window):
        if starts[a] < w:
            raise ValueError("window shape cannot be larger than input array shape")
        starts[a] -= w - 1
    return as_strided(x, tuple(starts) + window, x.strides + tuple(x.strides[a] for a in axes), writeable=writeable)


def as_strided(x, shape=None, strides=None, subok=False, writeable=True):
    x = np.asarray(x)
    return np._strided(x, x.shape if shape is None else shape, x.strides if strides is None else strides, bool(writeable))
