"""Functions of numpy that join, split, turn and pick from arrays."""

import builtins
import operator
import numpy as np
from numpy import arange, array, asarray, asanyarray, concatenate, empty, ndarray, zeros


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
    return iter([asarray(op[i]) for i in ndindex(op.shape)])


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
