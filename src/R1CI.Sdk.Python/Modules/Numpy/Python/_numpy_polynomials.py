"""Polynomials of numpy, highest power first."""

import builtins
import numpy as np
from numpy import array, asarray, concatenate, ones, zeros


def poly(seq_of_zeros):
    seq = asarray(seq_of_zeros)
    if seq.ndim == 2:
        seq = np.linalg.eigvals(seq)
    if seq.ndim == 0:
        return 1.0
    a = ones((1,), dtype=np.promote_types(seq.dtype, float))
    for zero in seq.ravel():
        a = np.convolve(a, array([1, -zero]), mode="full")
    if a.dtype.kind == "c":
        roots = seq.astype(complex)
        if np.all(np.sort(roots) == np.sort(roots.conjugate())):
            a = a.real.copy()
    return a


def roots(p):
    p = np.atleast_1d(p)
    if p.ndim != 1:
        raise ValueError("Input must be a rank-1 array.")
    filled = np.nonzero(np.ravel(p))[0]
    if len(filled) == 0:
        return array([])
    trailing = len(p) - filled[-1] - 1
    p = p[int(filled[0]) : int(filled[-1]) + 1]
    if p.dtype.kind not in "fc":
        p = p.astype(float)
    n = len(p)
    if n > 1:
        companion = np.diag(ones((n - 2,), p.dtype), -1)
        companion[0, :] = -p[1:] / p[0]
        found = np.linalg.eigvals(companion)
    else:
        found = array([])
    return np.hstack((found, zeros(int(trailing), found.dtype)))


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    order = int(deg) + 1
    x, y = asarray(x) + 0.0, asarray(y) + 0.0
    if deg < 0:
        raise ValueError("expected deg >= 0")
    if x.ndim != 1:
        raise TypeError("expected 1D vector for x")
    if x.size == 0:
        raise TypeError("expected non-empty vector for x")
    if y.ndim < 1 or y.ndim > 2:
        raise TypeError("expected 1D or 2D array for y")
    if x.shape[0] != y.shape[0]:
        raise TypeError("expected x and y to have same length")
    rcond = len(x) * np.finfo(x.dtype).eps if rcond is None else rcond
    lhs, rhs = np.vander(x, order), y
    if w is not None:
        w = asarray(w) + 0.0
        lhs = lhs * w[:, None]
        rhs = rhs * (w[:, None] if rhs.ndim == 2 else w)
    scale = np.sqrt((lhs * lhs).sum(axis=0))
    lhs = lhs / scale
    c, resids, rank, s = np.linalg.lstsq(lhs, rhs, rcond)
    c = (c.T / scale).T
    if rank != order and not full:
        import warnings

        warnings.warn("Polyfit may be poorly conditioned", np.RankWarning, stacklevel=2)
    if full:
        return c, resids, rank, s, rcond
    if cov:
        base = np.linalg.inv(np.dot(lhs.T, lhs))
        base = base / np.outer(scale, scale)
        if cov == "unscaled":
            fac = 1
        else:
            if len(x) <= order:
                raise ValueError("the number of data points must exceed order to scale the covariance matrix")
            fac = resids / (len(x) - order)
        return c, base * fac
    return c


def polyval(p, x):
    p = asarray(p)
    if isinstance(x, poly1d):
        y = 0
    else:
        x = np.asanyarray(x)
        y = np.zeros_like(x)
    for c in p:
        y = y * x + c
    return y


def _keep(kind, *operands):
    return builtins.any(isinstance(o, poly1d) for o in operands)


def polyadd(a1, a2):
    wrap = isinstance(a1, poly1d) or isinstance(a2, poly1d)
    a1, a2 = np.atleast_1d(a1), np.atleast_1d(a2)
    n = len(a2) - len(a1)
    if n > 0:
        a1 = concatenate((zeros(n, a1.dtype), a1))
    elif n < 0:
        a2 = concatenate((zeros(-n, a2.dtype), a2))
    return poly1d(a1 + a2) if wrap else a1 + a2


def polysub(a1, a2):
    return polyadd(a1, -a2 if isinstance(a2, poly1d) else -np.atleast_1d(a2))


def polymul(a1, a2):
    wrap = isinstance(a1, poly1d) or isinstance(a2, poly1d)
    result = np.convolve(np.asarray(poly1d(a1).coeffs), np.asarray(poly1d(a2).coeffs))
    return poly1d(result) if wrap else result


def polydiv(u, v):
    wrap = isinstance(u, poly1d) or isinstance(v, poly1d)
    u, v = np.atleast_1d(asarray(u)) + 0.0, np.atleast_1d(asarray(v)) + 0.0
    m, n = len(u) - 1, len(v) - 1
    scale = 1.0 / v[0]
    q = zeros((builtins.max(m - n + 1, 1),), np.result_type(u, v))
    r = u.astype(np.result_type(u, v))
    for k in range(m - n + 1):
        d = scale * r[k]
        q[k] = d
        r[k : k + n + 1] -= d * v
    while np.allclose(r[0], 0, rtol=1e-14) and r.shape[-1] > 1:
        r = r[1:]
    return (poly1d(q), poly1d(r)) if wrap else (q, r)


def polyder(p, m=1):
    if m < 0:
        raise ValueError("Order of derivative must be positive (see polyint)")
    wrap = isinstance(p, poly1d)
    p = asarray(p)
    for _ in range(m):
        n = len(p) - 1
        p = p[:-1] * np.arange(n, 0, -1)
    return poly1d(p) if wrap else p


def polyint(p, m=1, k=None):
    if m < 0:
        raise ValueError("Order of integral must be positive (see polyder)")
    wrap = isinstance(p, poly1d)
    k = zeros(m) if k is None else np.atleast_1d(k)
    if len(k) == 1 and m > 1:
        k = k[0] * ones(m)
    if len(k) < m:
        raise ValueError("k must be a scalar or a rank-1 array of length 1 or >m.")
    p = asarray(p)
    for i in range(m):
        p = concatenate((np.true_divide(p, np.arange(len(p), 0, -1)), [k[i]]))
    return poly1d(p) if wrap else p


class poly1d:
    """A polynomial of one variable."""

    __hash__ = None

    def __init__(self, c_or_r, r=False, variable=None):
        if isinstance(c_or_r, poly1d):
            self._variable = variable or c_or_r._variable
            self.coeffs = c_or_r.coeffs
            return
        c = poly(c_or_r) if r else c_or_r
        c = np.atleast_1d(c)
        if c.ndim > 1:
            raise ValueError("Polynomial must be 1d only.")
        c = np.trim_zeros(c, trim="f")
        if len(c) == 0:
            c = array([0], dtype=c.dtype)
        self.coeffs = c
        self._variable = variable or "x"

    variable = property(lambda self: self._variable)
    order = o = property(lambda self: len(self.coeffs) - 1)
    roots = r = property(lambda self: roots(self.coeffs))
    c = coef = coefficients = property(lambda self: self.coeffs)

    def __array__(self, dtype=None):
        return self.coeffs if dtype is None else asarray(self.coeffs, dtype)

    def __repr__(self):
        return "poly1d" + repr(self.coeffs)[5:]

    def __len__(self):
        return self.order

    def __call__(self, val):
        return polyval(self.coeffs, val)

    def __neg__(self):
        return poly1d(-self.coeffs)

    def __pos__(self):
        return self

    def __add__(self, other):
        return poly1d(polyadd(self.coeffs, poly1d(other).coeffs))

    __radd__ = __add__

    def __sub__(self, other):
        return poly1d(polysub(self.coeffs, poly1d(other).coeffs))

    def __rsub__(self, other):
        return poly1d(polysub(poly1d(other).coeffs, self.coeffs))

    def __mul__(self, other):
        return poly1d(self.coeffs * other) if np.isscalar(other) else poly1d(polymul(self.coeffs, poly1d(other).coeffs))

    __rmul__ = __mul__

    def __pow__(self, val):
        if not np.isscalar(val) or int(val) != val or val < 0:
            raise ValueError("Power to non-negative integers only.")
        res = [1]
        for _ in range(val):
            res = polymul(self.coeffs, res)
        return poly1d(res)

    def __truediv__(self, other):
        return poly1d(self.coeffs / other) if np.isscalar(other) else polydiv(self, poly1d(other))

    def __eq__(self, other):
        return isinstance(other, poly1d) and self.coeffs.shape == other.coeffs.shape and bool((self.coeffs == other.coeffs).all())

    def __ne__(self, other):
        return not self == other

    def __getitem__(self, val):
        at = self.order - val
        return self.coeffs[at] if 0 <= val <= self.order else self.coeffs.dtype.type(0)

    def __setitem__(self, key, val):
        if key < 0:
            raise ValueError("Does not support negative powers.")
        if key > self.order:
            self.coeffs = concatenate((zeros(key - self.order, self.coeffs.dtype), self.coeffs))
        self.coeffs[self.order - key] = val

    def __iter__(self):
        return iter(self.coeffs)

    def integ(self, m=1, k=0):
        return poly1d(polyint(self.coeffs, m=m, k=k))

    def deriv(self, m=1):
        return poly1d(polyder(self.coeffs, m=m))

    def __str__(self):
        coeffs = self.coeffs[np.logical_or.accumulate(self.coeffs != 0)] if len(self.coeffs) > 1 else self.coeffs
        degree = len(coeffs) - 1
        if degree < 0:
            return _raised("0")
        var, out = self._variable, "0"

        def spelled(q):
            s = "%.4g" % q
            return s[:-5] if s.endswith(".0000") else s

        for k, c in enumerate(coeffs):
            c = c if coeffs.dtype.kind != "c" else c.real if c.imag == 0 else c
            if coeffs.dtype.kind == "c" and not isinstance(c, float):
                text = "(%s + %sj)" % (spelled(c.real), spelled(c.imag))
            else:
                text = spelled(c)
            power = degree - k
            if power == 0:
                term = text if text != "0" else ("0" if k == 0 else "")
            elif text == "0":
                term = ""
            elif text == "b":
                term = var
            else:
                name = var if power == 1 else "%s**%d" % (var, power)
                term = "%s %s" % (text, name)
            if k > 0:
                if term:
                    out = "%s - %s" % (out, term[1:]) if term.startswith("-") else "%s + %s" % (out, term)
            else:
                out = term
        return _raised(out)


def _raised(text, wrap=70):
    """Powers on a line of their own, above."""
    import re

    lines1, lines2, out = "", "", " "
    at = 0
    for m in re.finditer(r"\*\*([0-9]*)", text):
        power, before = m.group(1), text[at : m.start()]
        at = m.end()
        add1 = " " * (len(before) - 1) + power
        add2 = before + " " * (len(power) - 1)
        if len(lines2) + len(add2) > wrap or len(lines1) + len(add1) > wrap:
            out += lines1 + "\n" + lines2 + "\n "
            lines1, lines2 = add1, add2
        else:
            lines1 += add1
            lines2 += add2
    return out + lines1 + "\n" + lines2 + text[at:]
