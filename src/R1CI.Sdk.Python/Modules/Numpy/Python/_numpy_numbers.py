"""Calculus, signals and products of numpy."""

import builtins
import numpy as np
from numpy import arange, array, asarray, asanyarray, concatenate, ndarray, zeros


def isclose(a, b, rtol=1.0e-5, atol=1.0e-8, equal_nan=False):
    x, y = asanyarray(a), asanyarray(b)
    if y.dtype.kind in "iub":
        y = y * 1.0
    with np.errstate(invalid="ignore"):
        finite = np.isfinite(x) & np.isfinite(y)
        close = np.where(finite, np.absolute(x - y) <= atol + rtol * np.absolute(y), x == y)
    if equal_nan:
        close = close | (np.isnan(x) & np.isnan(y))
    return close[()]


def allclose(a, b, rtol=1.0e-5, atol=1.0e-8, equal_nan=False):
    return bool(asarray(isclose(a, b, rtol, atol, equal_nan)).all())


def diff(a, n=1, axis=-1, prepend=None, append=None):
    if n == 0:
        return a
    if n < 0:
        raise ValueError("order must be non-negative but got " + repr(n))
    a = asanyarray(a)
    if a.ndim == 0:
        raise ValueError("diff requires input that is at least one dimensional")
    axis = axis % a.ndim
    parts = [p for p in (prepend, a, append) if p is not None]
    if len(parts) > 1:
        shape = list(a.shape)
        shape[axis] = 1
        a = concatenate([np.broadcast_to(p, shape) if np.ndim(p) == 0 else asanyarray(p) for p in parts], axis)
    lead = (slice(None),) * axis
    op = np.not_equal if a.dtype == bool else np.subtract
    for _ in range(n):
        a = op(a[lead + (slice(1, None),)], a[lead + (slice(None, -1),)])
    return a


def gradient(f, *varargs, axis=None, edge_order=1):
    f = asanyarray(f)
    f = f if f.dtype.kind in "fc" else f * 1.0
    axes = tuple(range(f.ndim)) if axis is None else (axis,) if isinstance(axis, int) else tuple(axis)
    if len(varargs) == 0:
        steps = [1.0] * len(axes)
    elif len(varargs) == 1 and np.ndim(varargs[0]) == 0:
        steps = list(varargs) * len(axes)
    elif len(varargs) == len(axes):
        steps = list(varargs)
    else:
        raise TypeError("invalid number of arguments")
    results = []
    for ax, h in zip(axes, steps):
        g = np.moveaxis(f, ax, 0)
        n = g.shape[0]
        if n < edge_order + 1:
            raise ValueError("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.")
        out = np.empty_like(g)
        if np.ndim(h) and len(h) != n:
            raise ValueError("when 1d, distances must match the length of the corresponding dimension")
        dx = diff(asarray(h)) if np.ndim(h) else h
        if np.ndim(dx) and (dx == dx[0]).all():
            dx = dx[0]
        if np.ndim(dx) == 0:
            out[1:-1] = (g[2:] - g[:-2]) / (2.0 * dx)
            first = last = dx
        else:
            shape = (-1,) + (1,) * (g.ndim - 1)
            d1, d2 = dx[:-1].reshape(shape), dx[1:].reshape(shape)
            out[1:-1] = (-d2 / (d1 * (d1 + d2))) * g[:-2] + ((d2 - d1) / (d1 * d2)) * g[1:-1] + (d1 / (d2 * (d1 + d2))) * g[2:]
            first, last = dx[0], dx[-1]
        if edge_order == 1:
            out[0] = (g[1] - g[0]) / first
            out[-1] = (g[-1] - g[-2]) / last
        elif np.ndim(dx) == 0:
            out[0] = -1.5 / dx * g[0] + 2.0 / dx * g[1] + -0.5 / dx * g[2]
            out[-1] = 0.5 / dx * g[-3] + -2.0 / dx * g[-2] + 1.5 / dx * g[-1]
        else:
            d1, d2 = dx[0], dx[1]
            out[0] = -(2.0 * d1 + d2) / (d1 * (d1 + d2)) * g[0] + (d1 + d2) / (d1 * d2) * g[1] - d1 / (d2 * (d1 + d2)) * g[2]
            d1, d2 = dx[-2], dx[-1]
            out[-1] = d2 / (d1 * (d1 + d2)) * g[-3] - (d2 + d1) / (d1 * d2) * g[-2] + (2.0 * d2 + d1) / (d2 * (d1 + d2)) * g[-1]
        results.append(np.moveaxis(out, 0, ax).copy() if ax else out)
    return results[0] if len(axes) == 1 else results


def trapz(y, x=None, dx=1.0, axis=-1):
    y = asanyarray(y)
    if x is None:
        d = dx
    else:
        x = asanyarray(x)
        d = diff(x) if x.ndim == 1 else diff(x, axis=axis)
        if x.ndim == 1 and y.ndim > 1:
            shape = [1] * y.ndim
            shape[axis] = d.shape[0]
            d = d.reshape(shape)
    lead = (slice(None),) * (axis % y.ndim)
    return (d * (y[lead + (slice(1, None),)] + y[lead + (slice(None, -1),)]) / 2.0).sum(axis)


def interp(x, xp, fp, left=None, right=None, period=None):
    xp, fp, scalar = asarray(xp, float), asarray(fp) * 1.0, np.ndim(x) == 0
    x = asarray(x) * 1.0
    if xp.ndim != 1 or fp.ndim != 1:
        raise ValueError("Data points must be 1-D sequences")
    if len(xp) == 0:
        raise ValueError("array of sample points is empty")
    if len(xp) != len(fp):
        raise ValueError("fp and xp are not of the same length.")
    if period is not None:
        period = builtins.abs(period)
        x, xp = x % period, xp % period
        order = np.argsort(xp)
        xp, fp = xp[order], fp[order]
        xp = concatenate((xp[-1:] - period, xp, xp[:1] + period))
        fp = concatenate((fp[-1:], fp, fp[:1]))
    n = len(xp)
    at = np.searchsorted(xp, x, "right") - 1
    inside = at.clip(0, builtins.max(n - 2, 0))
    if n > 1:
        with np.errstate(all="ignore"):
            slope = (fp[inside + 1] - fp[inside]) / (xp[inside + 1] - xp[inside])
            result = slope * (x - xp[inside]) + fp[inside]
    else:
        result = x * 0 + fp[0]
    result = np.where(x == xp[at.clip(0, n - 1)], fp[at.clip(0, n - 1)], result)
    result = np.where(x < xp[0], fp[0] if left is None else left, result)
    result = np.where(x > xp[-1], fp[-1] if right is None else right, result)
    result = np.where(np.isnan(x), x, result)
    return result[()] if scalar else result


def convolve(a, v, mode="full"):
    a, v = array(a, copy=False, ndmin=1), array(v, copy=False, ndmin=1)
    if len(v) > len(a):
        a, v = v, a
    if len(a) == 0:
        raise ValueError("a cannot be empty")
    if len(v) == 0:
        raise ValueError("v cannot be empty")
    return _correlate(a, v[::-1], mode)


def correlate(a, v, mode="valid"):
    a, v = asarray(a), asarray(v)
    if len(v) == 0 or len(a) == 0:
        raise ValueError("invalid array argument: array cannot be empty" if len(a) == 0 else "second array argument cannot be empty")
    v = v.conj()
    if len(v) > len(a):
        return _correlate(v, a, mode)[::-1]
    return _correlate(a, v, mode)


def _correlate(a, v, mode):
    n, m = len(a), len(v)
    dtype = np.promote_types(a.dtype, v.dtype)
    if mode not in ("full", "same", "valid"):
        raise ValueError("mode must be one of 'valid', 'same', or 'full' (got %r)" % (mode,))
    full = zeros(n + m - 1, dtype)
    for i in range(n + m - 1):
        low, high = builtins.max(0, i - m + 1), builtins.min(n, i + 1)
        full[i] = np.dot(a[low:high], v[m - 1 - i + low : m - 1 - i + high])
    if mode == "full":
        return full
    if mode == "same":
        start = (m - 1) // 2
        return full[start : start + n]
    return full[m - 1 : n]


def sinc(x):
    x = asanyarray(x)
    y = np.pi * np.where(x == 0, 1.0e-20, x)
    return np.sin(y) / y


def i0(x):
    x = np.absolute(asanyarray(x) * 1.0)
    total, term, k = np.ones_like(x), np.ones_like(x), 1
    while k < 500 and bool(np.any(term > 1e-18 * total)):
        term = term * (x / (2.0 * k)) ** 2
        total = total + term
        k += 1
    return total


def fix(x, out=None):
    x = asanyarray(x)
    result = np.where(x >= 0, np.floor(x), np.ceil(x))
    return result[()] if result.ndim == 0 else result


def isposinf(x, out=None):
    return np.isinf(x) & ~np.signbit(x)


def isneginf(x, out=None):
    return np.isinf(x) & np.signbit(x)


def ldexp(x1, x2):
    return np.multiply(x1, np.power(2.0, x2))


def frexp(x):
    import math

    x = asanyarray(x) * 1.0
    pairs = [math.frexp(v) for v in np.ravel(x).tolist()]
    m = array([p[0] for p in pairs]).reshape(x.shape)
    e = array([p[1] for p in pairs], dtype=np.int32).reshape(x.shape)
    return m[()], e[()]


def cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None):
    if axis is not None:
        axisa = axisb = axisc = axis
    a, b = np.moveaxis(asarray(a), axisa, -1), np.moveaxis(asarray(b), axisb, -1)
    if a.shape[-1] not in (2, 3) or b.shape[-1] not in (2, 3):
        raise ValueError("incompatible dimensions for cross product\n(dimension must be 2 or 3)")
    if a.shape[-1] == 2 and b.shape[-1] == 2:
        return a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]
    a0, a1 = a[..., 0], a[..., 1]
    b0, b1 = b[..., 0], b[..., 1]
    a2 = a[..., 2] if a.shape[-1] == 3 else zeros(a.shape[:-1], a.dtype)
    b2 = b[..., 2] if b.shape[-1] == 3 else zeros(b.shape[:-1], b.dtype)
    result = np.stack([asarray(a1 * b2 - a2 * b1), asarray(a2 * b0 - a0 * b2), asarray(a0 * b1 - a1 * b0)], -1)
    return np.moveaxis(result, -1, axisc)


def outer(a, b, out=None):
    return np.multiply.outer(np.ravel(a), np.ravel(b))


def inner(a, b):
    a, b = asarray(a), asarray(b)
    if a.ndim == 0 or b.ndim == 0:
        return a * b
    if a.shape[-1] != b.shape[-1]:
        raise ValueError("shapes %s and %s not aligned: %d (dim %d) != %d (dim %d)" % (
            _joined(a.shape), _joined(b.shape), a.shape[-1], a.ndim - 1, b.shape[-1], b.ndim - 1))
    return np.dot(a, np.moveaxis(b, -1, -2 if b.ndim > 1 else -1))


def _joined(shape):
    return "(%s,)" % shape[0] if len(shape) == 1 else "(%s)" % ",".join(map(str, shape))


def vdot(a, b):
    return np.dot(np.ravel(a).conj(), np.ravel(b))


def kron(a, b):
    a, b = asarray(a), asarray(b)
    n = builtins.max(a.ndim, b.ndim)
    x, y = a.reshape((1,) * (n - a.ndim) + a.shape), b.reshape((1,) * (n - b.ndim) + b.shape)
    left = x.reshape(tuple(k for s in x.shape for k in (s, 1)))
    right = y.reshape(tuple(k for s in y.shape for k in (1, s)))
    return (left * right).reshape(tuple(s * t for s, t in zip(x.shape, y.shape)))


def tensordot(a, b, axes=2):
    a, b = asarray(a), asarray(b)
    try:
        axes_a, axes_b = axes
    except TypeError:
        axes_a, axes_b = list(range(-axes, 0)), list(range(axes))
    axes_a = [axes_a] if isinstance(axes_a, int) else list(axes_a)
    axes_b = [axes_b] if isinstance(axes_b, int) else list(axes_b)
    axes_a, axes_b = [x % a.ndim for x in axes_a], [x % b.ndim for x in axes_b]
    if len(axes_a) != len(axes_b) or builtins.any(a.shape[i] != b.shape[j] for i, j in zip(axes_a, axes_b)):
        raise ValueError("shape-mismatch for sum")
    rest_a = [i for i in range(a.ndim) if i not in axes_a]
    rest_b = [i for i in range(b.ndim) if i not in axes_b]
    n = 1
    for i in axes_a:
        n *= a.shape[i]
    left = a.transpose(rest_a + axes_a).reshape(-1, n)
    right = b.transpose(axes_b + rest_b).reshape(n, -1)
    return np.dot(left, right).reshape([a.shape[i] for i in rest_a] + [b.shape[i] for i in rest_b])


def _remapped(shape, labels, every):
    axes = [str(shape[labels.index(c)]) if c in labels else "newaxis" for c in every]
    while axes[0] == "newaxis":
        del axes[0]
    return "(%s)" % ",".join(axes)


def einsum(subscripts, *operands, out=None, dtype=None, order="K", casting="safe", optimize=False):
    operands = [asarray(o) for o in operands]
    text = subscripts.replace(" ", "")
    inputs, arrow, output = text.partition("->")
    inputs = inputs.split(",")
    if len(inputs) != len(operands):
        raise ValueError("more operands provided to einstein sum function than specified in the subscripts string"
                         if len(operands) > len(inputs) else "fewer operands provided to einstein sum function than specified in the subscripts string")
    letters = [c for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" if c not in text]
    dots = builtins.max([o.ndim - len(i.replace("...", "")) for i, o in zip(inputs, operands) if "..." in i] or [0])
    extra = "".join(letters[:dots])
    inputs = [i.replace("...", extra[dots - (o.ndim - len(i.replace("...", ""))):] if "..." in i else "") for i, o in zip(inputs, operands)]
    joined = "".join(inputs)
    if not arrow:
        output = "..." + "".join(sorted(c for c in set(joined) if joined.count(c) == 1 and c not in extra))
    output = output.replace("...", extra)
    sizes, views = {}, []
    for labels, o in zip(inputs, operands):
        if len(labels) != o.ndim:
            raise ValueError("einstein sum subscripts string contains too many subscripts for operand 0" if len(labels) > o.ndim
                             else "operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions.")
        for c in sorted(set(labels)):
            while labels.count(c) > 1:
                i = labels.index(c)
                j = labels.index(c, i + 1)
                o = np.diagonal(o, 0, i, j)
                labels = labels[:i] + labels[i + 1 : j] + labels[j + 1 :] + c
        for c, n in zip(labels, o.shape):
            if sizes.get(c, 1) != 1 and n != 1 and sizes[c] != n:
                raise ValueError("operands could not be broadcast together with remapped shapes [original->remapped]: " + "".join(
                    "%s->%s " % (_joined(x.shape), _remapped(x.shape, to, output + "".join(dict.fromkeys(k for k in joined if k not in output))))
                    for x, to in zip(operands, inputs)))
            sizes[c] = builtins.max(n, sizes.get(c, 1))
        views.append((labels, o))
    summed = "".join(c for c in dict.fromkeys(joined) if c not in output)
    every = output + summed
    if len(views) == 2 and summed and not extra:
        fast = _as_product(views, output, summed)
        if fast is not None:
            return fast
    total = None
    for labels, o in views:
        order = [labels.index(c) for c in every if c in labels]
        wide = o.transpose(order).reshape([o.shape[labels.index(c)] if c in labels else 1 for c in every])
        total = wide if total is None else total * wide
    total = np.broadcast_to(total, [sizes[c] for c in every])
    return total.sum(axis=tuple(range(len(output), len(every)))) if summed else total.copy()


def _as_product(views, output, summed):
    """Two operands that share the summed letters alone are one matrix product."""
    (la, a), (lb, b) = views
    if builtins.any(c not in la or c not in lb for c in summed) or builtins.any(c in la and c in lb for c in output):
        return None
    result = tensordot(a, b, ([la.index(c) for c in summed], [lb.index(c) for c in summed]))
    labels = [c for c in la if c not in summed] + [c for c in lb if c not in summed]
    return result.transpose([labels.index(c) for c in output]) if labels else result[()]


def _window(M, terms):
    n = arange(1 - M, M, 2)
    result = terms[0] + zeros(M)
    for k, c in enumerate(terms[1:], 1):
        result = result + c * np.cos(k * np.pi * n / (M - 1))
    return result if M > 1 else np.ones(M)


def hanning(M):
    return _window(M, (0.5, 0.5))


def hamming(M):
    return _window(M, (0.54, 0.46))


def blackman(M):
    return _window(M, (0.42, 0.5, 0.08))


def bartlett(M):
    n = arange(1 - M, M, 2)
    return np.where(n <= 0, 1 + n / (M - 1), 1 - n / (M - 1)) if M > 1 else np.ones(M)
