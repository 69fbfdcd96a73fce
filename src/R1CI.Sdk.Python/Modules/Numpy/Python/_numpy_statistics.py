"""Statistics of numpy."""

import builtins
import numpy as np
from numpy import array, asarray, asanyarray, concatenate, zeros


def average(a, axis=None, weights=None, returned=False, *, keepdims=False):
    a = asanyarray(a)
    if weights is None:
        avg = a.mean(axis, keepdims=keepdims)
        scl = np.result_type(avg).type(a.size / np.size(avg))
    else:
        wgt = asanyarray(weights)
        dtype = np.result_type(a.dtype, wgt.dtype, "f8") if a.dtype.kind in "iub" else np.result_type(a.dtype, wgt.dtype)
        if a.shape != wgt.shape:
            if axis is None:
                raise TypeError("Axis must be specified when shapes of a and weights differ.")
            if wgt.ndim != 1:
                raise TypeError("1D weights expected when shapes of a and weights differ.")
            if wgt.shape[0] != a.shape[axis]:
                raise ValueError("Length of weights not compatible with specified axis.")
            wgt = np.moveaxis(np.broadcast_to(wgt, (a.ndim - 1) * (1,) + wgt.shape), -1, axis)
        scl = wgt.sum(axis=axis, dtype=dtype, keepdims=keepdims)
        if np.any(scl == 0.0):
            raise ZeroDivisionError("Weights sum to zero, can't be normalized")
        avg = np.multiply(a, wgt, dtype=dtype).sum(axis, keepdims=keepdims) / scl
    if returned:
        return avg, np.broadcast_to(scl, np.shape(avg)).copy() if np.shape(scl) != np.shape(avg) else scl
    return avg


def _last(a, axis):
    """The axes to go as one, last; and the shape that keeps them."""
    if axis is None:
        return a.ravel(), (1,) * a.ndim
    axes = sorted(x % a.ndim for x in (axis if isinstance(axis, tuple) else (axis,)))
    kept = tuple(1 if i in axes else n for i, n in enumerate(a.shape))
    rest = [i for i in range(a.ndim) if i not in axes]
    moved = a.transpose(rest + axes)
    return moved.reshape(tuple(a.shape[i] for i in rest) + (-1,)), kept


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    a = asanyarray(a)
    rows, kept = _last(a, axis)
    n = rows.shape[-1]
    if n == 0:
        return np.mean(rows, axis=-1)
    part = np.sort(rows, -1)
    low = (n - 1) // 2
    result = np.mean(part[..., low : n // 2 + 1], axis=-1)
    if a.dtype.kind == "f":
        bad = np.isnan(part[..., -1])
        result = np.where(bad, np.nan, result)[()]
    return asarray(result).reshape(kept) if keepdims else result


_METHODS = {
    "linear": lambda n, q: (n - 1) * q,
    "inverted_cdf": None, "averaged_inverted_cdf": None, "closest_observation": None,
    "hazen": lambda n, q: _virtual(n, q, 0.5, 0.5), "weibull": lambda n, q: _virtual(n, q, 0, 0),
    "median_unbiased": lambda n, q: _virtual(n, q, 1 / 3.0, 1 / 3.0), "normal_unbiased": lambda n, q: _virtual(n, q, 3 / 8.0, 3 / 8.0),
    "interpolated_inverted_cdf": lambda n, q: _virtual(n, q, 0, 1),
}


def _virtual(n, q, alpha, beta):
    return n * q + (alpha + q * (1 - alpha - beta)) - 1


def quantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, interpolation=None):
    q = asanyarray(q)
    if not np.all((q >= 0) & (q <= 1)):
        raise ValueError("Quantiles must be in the range [0, 1]")
    method = method if interpolation is None else interpolation
    a = asanyarray(a)
    rows, kept = _last(a, axis)
    rows = np.sort(rows, -1)
    n = rows.shape[-1]
    if q.dtype.kind in "iub" and method == "linear":
        results = [rows[..., (n - 1) * int(x)] for x in q.ravel()]
    else:
        results = [_quantile(rows, n, float(x), method) for x in q.ravel()]
    if keepdims:
        results = [asarray(r).reshape(kept) for r in results]
    if q.ndim == 0:
        return results[0]
    return array(results).reshape(q.shape + np.shape(results[0]))


def _quantile(rows, n, q, method):
    if n == 0:
        raise IndexError("cannot do a non-empty take from an empty axes.")
    if method in ("lower", "higher", "nearest", "midpoint"):
        at = (n - 1) * q
        low, high = int(np.floor(at)), int(np.ceil(at))
        if method == "midpoint":
            return _between(rows[..., low], rows[..., high], 0.5 if low != high else 0.0)
        at = low if method == "lower" else high if method == "higher" else int(np.rint(at))
        return rows[..., at]
    if method == "inverted_cdf":
        return rows[..., builtins.max(0, int(np.ceil(n * q)) - 1)]
    if _METHODS.get(method) is None:
        raise ValueError("'%s' is not a valid method here. Use one of: %s" % (method, ", ".join(m for m in _METHODS if _METHODS[m])))
    at = builtins.min(builtins.max(_METHODS[method](n, q), 0), n - 1)
    low = int(np.floor(at))
    high = builtins.min(low + 1, n - 1)
    result = _between(rows[..., low], rows[..., high], at - low)
    if rows.dtype.kind == "f" and np.isnan(rows[..., -1]).any():
        result = np.where(np.isnan(rows[..., -1]), np.nan, result)[()]
    return result


def _between(a, b, t):
    """From the nearer end, so that the ends are met exactly."""
    diff = np.subtract(b, a)
    result = asanyarray(a + diff * t)
    if t >= 0.5:
        result = asanyarray(b - diff * (1 - t))
    return result[()]


def percentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, interpolation=None):
    q = np.true_divide(q, 100)
    if not np.all((q >= 0) & (q <= 1)):
        raise ValueError("Percentiles must be in the range [0, 100]")
    return quantile(a, q, axis, out, overwrite_input, method, keepdims, interpolation=interpolation)


def cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None):
    m = asarray(m)
    X = array(m, ndmin=2, dtype=np.result_type(m, np.float64))
    if not rowvar and X.shape[0] != 1:
        X = X.T
    if y is not None:
        y = array(y, copy=False, ndmin=2, dtype=X.dtype)
        y = y.T if not rowvar and y.shape[0] != 1 else y
        X = concatenate((X, y), axis=0)
    ddof = (0 if bias else 1) if ddof is None else ddof
    w = None
    if fweights is not None:
        w = asarray(fweights, dtype=float)
    if aweights is not None:
        w = asarray(aweights, dtype=float) if w is None else w * asarray(aweights, dtype=float)
    avg, w_sum = average(X, axis=1, weights=w, returned=True)
    w_sum = w_sum[0]
    if w is None:
        fact = X.shape[1] - ddof
    elif ddof == 0:
        fact = w_sum
    elif aweights is None:
        fact = w_sum - ddof
    else:
        fact = w_sum - ddof * builtins.sum(w * asarray(aweights)) / w_sum
    if fact <= 0:
        import warnings

        warnings.warn("Degrees of freedom <= 0 for slice", RuntimeWarning, stacklevel=2)
        fact = 0.0
    X -= avg[:, None]
    c = np.dot(X, (X.T if w is None else (X * w).T).conj())
    c = c * np.true_divide(1, fact)
    return c.squeeze()


def corrcoef(x, y=None, rowvar=True, *, dtype=None):
    c = cov(x, y, rowvar)
    if np.ndim(c) == 0:
        return c / c
    d = np.diag(c)
    stddev = np.sqrt(d.real)
    c = c / stddev[:, None]
    c = c / stddev[None, :]
    return np.clip(c, -1, 1)


def histogram_bin_edges(a, bins=10, range=None, weights=None):
    a = asarray(a).ravel()
    if isinstance(bins, str):
        bins = _estimated(a, bins, range)
    if np.ndim(bins) == 1:
        bins = asarray(bins)
        if np.any(bins[:-1] > bins[1:]):
            raise ValueError("`bins` must increase monotonically, when an array")
        return bins
    if bins < 1:
        raise ValueError("`bins` must be positive, when an integer")
    first, last = _outer(a, range)
    return np.linspace(first, last, int(bins) + 1)


def _outer(a, range):
    if range is not None:
        first, last = range
        if first > last:
            raise ValueError("max must be larger than min in range parameter.")
    elif a.size == 0:
        first, last = 0, 1
    else:
        first, last = a.min(), a.max()
    if not (np.isfinite(first) and np.isfinite(last)):
        raise ValueError("autodetected range of [%s, %s] is not finite" % (first, last))
    if first == last:
        first, last = first - 0.5, last + 0.5
    return first, last


def _estimated(a, name, range):
    n, spread = a.size, np.ptp(a)
    if name == "sqrt":
        width = spread / np.sqrt(n)
    elif name == "sturges":
        width = spread / (np.log2(n) + 1.0)
    elif name == "rice":
        width = spread / (2.0 * n ** (1.0 / 3))
    elif name == "scott":
        width = (24.0 * np.pi ** 0.5 / n) ** (1.0 / 3.0) * np.std(a)
    elif name in ("fd", "auto"):
        iqr = np.subtract(*percentile(a, [75, 25]))
        width = 2.0 * iqr * n ** (-1.0 / 3.0)
        if name == "auto":
            sturges = spread / (np.log2(n) + 1.0)
            width = builtins.min(width, sturges) if width else sturges
    else:
        raise ValueError("%r is not a valid estimator for `bins`" % (name,))
    return int(np.ceil(spread / width)) if width else 1


def histogram(a, bins=10, range=None, density=None, weights=None):
    a = asarray(a).ravel()
    edges = histogram_bin_edges(a, bins, range)
    weights = None if weights is None else asarray(weights).ravel()
    if np.ndim(bins) == 1:
        order = np.sort(a)
        if weights is None:
            counts = np.concatenate((order.searchsorted(edges[:-1], "left"), order.searchsorted(edges[-1:], "right")))
        else:
            at = np.argsort(a)
            total = concatenate((zeros(1, weights.dtype), weights[at].cumsum()))
            counts = total[np.concatenate((order.searchsorted(edges[:-1], "left"), order.searchsorted(edges[-1:], "right")))]
        n = np.diff(counts)
    else:
        count = len(edges) - 1
        first, last = _outer(a, range)
        keep = (a >= first) & (a <= last)
        kept = a[keep]
        at = ((kept - first) * (count / (last - first))).astype(int)
        at[at == count] -= 1
        at[kept < edges[at]] -= 1
        at[(kept >= edges[at + 1]) & (at != count - 1)] += 1
        n = np.bincount(at, None if weights is None else weights[keep], count)
        n = n if weights is None else n.astype(weights.dtype)
    if density:
        return n / np.diff(edges) / n.sum(), edges
    return n, edges


def histogram2d(x, y, bins=10, range=None, density=None, weights=None):
    x, y = asarray(x), asarray(y)
    both = (bins, bins) if np.ndim(bins) == 0 else bins if len(bins) == 2 else (bins, bins)
    spans = (None, None) if range is None else range
    ex, ey = (histogram_bin_edges(v, b, r) for v, b, r in zip((x, y), both, spans))
    ix, iy = (_bins(v, e) for v, e in zip((x, y), (ex, ey)))
    keep = (ix >= 0) & (ix < len(ex) - 1) & (iy >= 0) & (iy < len(ey) - 1)
    flat = ix[keep] * (len(ey) - 1) + iy[keep]
    h = np.bincount(flat, None if weights is None else asarray(weights)[keep], (len(ex) - 1) * (len(ey) - 1))
    h = h.reshape(len(ex) - 1, len(ey) - 1).astype(float)
    if density:
        h = h / np.diff(ex)[:, None] / np.diff(ey) / h.sum()
    return h, ex, ey


def _bins(v, edges):
    at = np.searchsorted(edges, v, "right") - 1
    return np.where(v == edges[-1], len(edges) - 2, at)


def digitize(x, bins, right=False):
    bins = asarray(bins)
    if np.all(bins[:-1] <= bins[1:]):
        return np.searchsorted(bins, x, "left" if right else "right")
    if not np.all(bins[:-1] >= bins[1:]):
        raise ValueError("bins must be monotonically increasing or decreasing")
    return len(bins) - np.searchsorted(bins[::-1], x, "left" if right else "right")


def _without_nan(a, fill):
    a = asanyarray(a)
    if a.dtype.kind not in "fc":
        return a, None
    mask = np.isnan(a)
    return np.where(mask, fill, a), mask


def nansum(a, axis=None, dtype=None, out=None, keepdims=False, initial=0, where=True):
    return _without_nan(a, 0)[0].sum(axis, dtype, out, keepdims)


def nanprod(a, axis=None, dtype=None, out=None, keepdims=False, initial=1, where=True):
    return _without_nan(a, 1)[0].prod(axis, dtype, out, keepdims)


def nancumsum(a, axis=None, dtype=None, out=None):
    return _without_nan(a, 0)[0].cumsum(axis, dtype, out)


def nancumprod(a, axis=None, dtype=None, out=None):
    return _without_nan(a, 1)[0].cumprod(axis, dtype, out)


def nanmean(a, axis=None, dtype=None, out=None, keepdims=False, *, where=True):
    a, mask = _without_nan(a, 0)
    if mask is None:
        return a.mean(axis, dtype, out, keepdims)
    count = np.sum(~mask, axis=axis, dtype=np.intp, keepdims=keepdims)
    if (asarray(count) == 0).any():
        _warn("Mean of empty slice")
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.sum(a, axis=axis, dtype=dtype, keepdims=keepdims) / count


def nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True):
    a, mask = _without_nan(a, 0)
    if mask is None:
        return a.var(axis, dtype, out, ddof, keepdims)
    count = np.sum(~mask, axis=axis, dtype=np.intp, keepdims=True)
    avg = np.sum(a, axis=axis, keepdims=True) / count
    off = np.where(mask, 0, a - avg)
    square = off * off
    total = np.sum(square, axis=axis, keepdims=keepdims)
    count = np.sum(~mask, axis=axis, dtype=np.intp, keepdims=keepdims)
    left = count - ddof
    if (asarray(left) <= 0).any():
        _warn("Degrees of freedom <= 0 for slice.")
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.where(left <= 0, np.nan, total / left)[()]
    return total / left


def nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True):
    return np.sqrt(nanvar(a, axis, dtype, out, ddof, keepdims))


def _warn(message, stacklevel=3):
    import warnings

    warnings.warn(message, RuntimeWarning, stacklevel=stacklevel)


def nanmin(a, axis=None, out=None, keepdims=False, initial=None, where=True):
    result = np.fmin.reduce(asanyarray(a), axis=axis, keepdims=keepdims)
    if np.isnan(result).any():
        _warn("All-NaN slice encountered" if axis is not None else "All-NaN axis encountered")
    return result


def nanmax(a, axis=None, out=None, keepdims=False, initial=None, where=True):
    result = np.fmax.reduce(asanyarray(a), axis=axis, keepdims=keepdims)
    if np.isnan(result).any():
        _warn("All-NaN slice encountered" if axis is not None else "All-NaN axis encountered")
    return result


def nanargmin(a, axis=None, out=None, *, keepdims=False):
    a, mask = _without_nan(a, np.inf)
    if mask is not None and np.any(np.all(mask, axis=axis)):
        raise ValueError("All-NaN slice encountered")
    return a.argmin(axis)


def nanargmax(a, axis=None, out=None, *, keepdims=False):
    a, mask = _without_nan(a, -np.inf)
    if mask is not None and np.any(np.all(mask, axis=axis)):
        raise ValueError("All-NaN slice encountered")
    return a.argmax(axis)


def _by_row(function, a, axis, keepdims):
    a = asanyarray(a)
    rows, kept = _last(a, axis)
    flat = rows.reshape(-1, rows.shape[-1])
    results = [function(r[~np.isnan(r)]) for r in flat]
    result = array(results).reshape(rows.shape[:-1] + np.shape(results[0]))
    if np.shape(results[0]):
        result = np.moveaxis(result, -1, 0)
    return result.reshape(kept) if keepdims else result[()]


def nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    return _by_row(median, a, axis, keepdims)


def nanquantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, interpolation=None):
    return _by_row(lambda r: quantile(r, q, method=method) if r.size else np.nan, a, axis, keepdims)


def nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, interpolation=None):
    return nanquantile(a, np.true_divide(q, 100), axis, method=method, keepdims=keepdims)
