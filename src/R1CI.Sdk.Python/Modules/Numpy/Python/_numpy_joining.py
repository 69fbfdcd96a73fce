"""Functions of numpy that join, split, repeat and edit arrays."""

import builtins
import numpy as np
from numpy import arange, array, asarray, asanyarray, concatenate, empty
from _numpy_shapes import _axis, atleast_1d, atleast_2d, atleast_3d, moveaxis


def stack(arrays, axis=0, out=None, *, dtype=None, casting="same_kind"):
    arrays = [asanyarray(a) for a in arrays]
    if not arrays:
        raise ValueError("need at least one array to stack")
    if len({a.shape for a in arrays}) != 1:
        raise ValueError("all input arrays must have the same shape")
    axis = _axis(axis, arrays[0].ndim + 1)
    sl = (slice(None),) * axis + (None,)
    return concatenate([a[sl] for a in arrays], axis=axis, out=out, dtype=dtype)


def vstack(tup, *, dtype=None, casting="same_kind"):
    arrays = atleast_2d(*tup)
    return concatenate(arrays if isinstance(arrays, list) else [arrays], 0, dtype=dtype)


row_stack = vstack


def hstack(tup, *, dtype=None, casting="same_kind"):
    arrays = atleast_1d(*tup)
    arrays = arrays if isinstance(arrays, list) else [arrays]
    return concatenate(arrays, 0 if arrays and arrays[0].ndim == 1 else 1, dtype=dtype)


def dstack(tup):
    arrays = atleast_3d(*tup)
    return concatenate(arrays if isinstance(arrays, list) else [arrays], 2)


def column_stack(tup):
    return concatenate([asanyarray(a).reshape(-1, 1) if np.ndim(a) < 2 else asanyarray(a) for a in tup], 1)


def block(arrays):
    def depth(x):
        return 1 + depth(x[0]) if isinstance(x, list) else 0

    def join(x, level, ndim):
        if isinstance(x, list):
            return concatenate([join(y, level + 1, ndim) for y in x], axis=level - top)
        x = asanyarray(x)
        return x.reshape((1,) * (ndim - x.ndim) + x.shape)

    def ranks(x):
        return builtins.max(ranks(y) for y in x) if isinstance(x, list) else np.ndim(x)

    top = depth(arrays)
    return join(arrays, 0, builtins.max(top, ranks(arrays)))


def array_split(ary, indices_or_sections, axis=0):
    ary = asanyarray(ary)
    total = ary.shape[axis]
    try:
        points = [0] + list(indices_or_sections) + [total]
    except TypeError:
        sections = int(indices_or_sections)
        if sections <= 0:
            raise ValueError("number sections must be larger than 0.") from None
        each, extras = divmod(total, sections)
        sizes = [0] + extras * [each + 1] + (sections - extras) * [each]
        points, at = [], 0
        for size in sizes:
            at += size
            points.append(at)
    lead = (slice(None),) * (axis % ary.ndim)
    return [ary[lead + (slice(int(a), int(b)),)] for a, b in zip(points, points[1:])]


def split(ary, indices_or_sections, axis=0):
    try:
        len(indices_or_sections)
    except TypeError:
        if asanyarray(ary).shape[axis] % indices_or_sections:
            raise ValueError("array split does not result in an equal division") from None
    return array_split(ary, indices_or_sections, axis)


def hsplit(ary, indices_or_sections):
    return split(ary, indices_or_sections, 1 if np.ndim(ary) > 1 else 0)


def vsplit(ary, indices_or_sections):
    if np.ndim(ary) < 2:
        raise ValueError("vsplit only works on arrays of 2 or more dimensions")
    return split(ary, indices_or_sections, 0)


def dsplit(ary, indices_or_sections):
    if np.ndim(ary) < 3:
        raise ValueError("dsplit only works on arrays of 3 or more dimensions")
    return split(ary, indices_or_sections, 2)


def tile(A, reps):
    try:
        reps = tuple(reps)
    except TypeError:
        reps = (reps,)
    c = array(A)
    reps = (1,) * (c.ndim - len(reps)) + reps
    c = c.reshape((1,) * (len(reps) - c.ndim) + c.shape)
    shape = tuple(s * r for s, r in zip(c.shape, reps))
    for axis, r in enumerate(reps):
        if r != 1:
            c = concatenate([c] * r, axis) if r else c[(slice(None),) * axis + (slice(0, 0),)]
    return c.reshape(shape)


def append(arr, values, axis=None):
    arr = asanyarray(arr)
    if axis is None:
        return concatenate((arr.ravel(), asarray(values).ravel()))
    return concatenate((arr, asarray(values)), axis)


def insert(arr, obj, values, axis=None):
    arr = asarray(arr)
    if axis is None:
        arr = arr.ravel()
        axis = 0
    axis = _axis(axis, arr.ndim)
    n = arr.shape[axis]
    lead = (slice(None),) * axis
    scalar = np.ndim(obj) == 0 and not isinstance(obj, slice)
    where = arange(n)[obj] if isinstance(obj, slice) else asarray(obj)
    if where.dtype == bool:
        where = np.flatnonzero(where)
    where = atleast_1d(where).astype(int)
    for i in where:
        if not -n <= i <= n:
            raise IndexError("index %d is out of bounds for axis %d with size %d" % (i, axis, n))
    where = np.where(where < 0, where + n, where)
    if len(where) == 1:
        values = array(values, copy=False, ndmin=arr.ndim, dtype=arr.dtype)
        if scalar:
            values = moveaxis(values, 0, axis)
        count = values.shape[axis]
        shape = list(arr.shape)
        shape[axis] = count
        values = np.broadcast_to(values, shape)
        at = int(where[0])
        return concatenate((arr[lead + (slice(0, at),)], values, arr[lead + (slice(at, None),)]), axis)
    order = np.argsort(where, kind="stable")
    where = where.copy()
    where[order] += arange(len(where))
    shape = list(arr.shape)
    shape[axis] += len(where)
    result = empty(shape, arr.dtype)
    old = np.ones(shape[axis], dtype=bool)
    old[where] = False
    result[lead + (where,)] = values
    result[lead + (old,)] = arr
    return result


def delete(arr, obj, axis=None):
    arr = asarray(arr)
    if axis is None:
        arr = arr.ravel()
        axis = 0
    axis = _axis(axis, arr.ndim)
    n = arr.shape[axis]
    keep = np.ones(n, dtype=bool)
    if isinstance(obj, slice):
        keep[obj] = False
    else:
        which = asarray(obj)
        if which.dtype != bool:
            which = which.astype(int)
            for i in which.ravel():
                if not -n <= i < n:
                    raise IndexError("index %d is out of bounds for axis %d with size %d" % (i, axis, n))
        keep[which] = False
    return arr[(slice(None),) * axis + (keep,)]
