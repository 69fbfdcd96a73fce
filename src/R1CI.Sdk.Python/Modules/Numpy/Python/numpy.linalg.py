"""numpy.linalg: matrices are checked here; _numpy_linear factors them."""

import builtins
import numpy as np
import _numpy_linear as _native
from _numpy_linear import LinAlgError
from numpy import asarray, dot, einsum, matmul, sqrt

_EPS = 2.220446049250313e-16


def _matrices(a, square=True):
    a = asarray(a)
    if a.ndim < 2:
        raise LinAlgError("%d-dimensional array given. Array must be at least two-dimensional" % a.ndim)
    if square and a.shape[-1] != a.shape[-2]:
        raise LinAlgError("Last 2 dimensions of the array must be square")
    if a.dtype.kind not in "fciub":
        raise np._UFuncTypeError("Cannot cast ufunc 'inv' input from dtype('O') to dtype('float64') with casting rule 'same_kind'") if a.dtype == object else TypeError(
            "array type %s is unsupported in linalg" % a.dtype)
    return a


def _kernels(a):
    """What works on matrices of this kind."""
    if a.dtype.kind != "c":
        return _native
    import _numpy_complex_matrices

    return _numpy_complex_matrices


def _stacked(function, a):
    """The function of every matrix of a stack."""
    lead = a.shape[:-2]
    results = [function(m) for m in a.reshape((-1,) + a.shape[-2:])]
    if isinstance(results[0], tuple):
        return tuple(np.stack([asarray(r[k]) for r in results]).reshape(lead + np.shape(results[0][k])) for k in range(len(results[0])))
    return np.stack([asarray(r) for r in results]).reshape(lead + np.shape(results[0]))


def _finite(a):
    if not np.isfinite(a).all():
        raise LinAlgError("Array must not contain infs or NaNs")


def solve(a, b):
    a, b = _matrices(a), asarray(b)
    if a.ndim > 2:
        b = np.broadcast_to(b, a.shape[:-2] + b.shape[-2:]) if b.ndim > 1 and b.ndim >= a.ndim - 1 else b
        return np.stack([solve(x, y) for x, y in zip(a, b)])
    vector = b.ndim == 1
    if b.shape[0] != a.shape[0]:
        name = "solve1: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),(m)->(m)" if vector else \
            "solve: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),(m,n)->(m,n)"
        raise ValueError("%s (size %d is different from %d)" % (name, b.shape[0], a.shape[0]))
    x = _native.solve(a, b.reshape(-1, 1) if vector else b)
    return x[:, 0].copy() if vector else x


def inv(a):
    a = _matrices(a)
    if a.ndim > 2:
        return _stacked(inv, a)
    return _native.solve(a, np.eye(a.shape[0]))


def slogdet(a):
    a = _matrices(a)
    if a.ndim > 2:
        return _stacked(slogdet, a)
    sign, log = _native.slogdet(a)
    return np.dtype(a.dtype if a.dtype.kind == "c" else float).type(sign), np.float64(log)


def det(a):
    a = _matrices(a)
    if a.ndim > 2:
        return _stacked(det, a)
    sign, log = slogdet(a)
    return sign * np.exp(log)


def matrix_power(a, n):
    a = asarray(a)
    _matrices(a)
    if not isinstance(n, (int, np.integer)):
        raise TypeError("exponent must be an integer")
    if n == 0:
        result = np.empty_like(a)
        result[...] = np.eye(a.shape[-2], dtype=a.dtype)
        return result
    if n < 0:
        a, n = inv(a), -n
    if n == 1:
        return a
    if n == 2:
        return matmul(a, a)
    if n == 3:
        return matmul(matmul(a, a), a)
    z = result = None
    while n > 0:
        z = a if z is None else matmul(z, z)
        n, bit = divmod(n, 2)
        if bit:
            result = z if result is None else matmul(result, z)
    return result


def cholesky(a):
    a = _matrices(a)
    return _kernels(a).cholesky(a) if a.ndim == 2 else _stacked(_kernels(a).cholesky, a)


def qr(a, mode="reduced"):
    if mode not in ("reduced", "complete", "r"):
        raise ValueError("Unrecognized mode '%s'" % mode)
    a = _matrices(a, square=False)
    q, r = _kernels(a).qr(a, mode == "complete")
    return r if mode == "r" else (q, r)


def eigvals(a):
    a = _matrices(a)
    _finite(a)
    if a.ndim > 2:
        return _stacked(eigvals, a)
    w, _ = _kernels(a).eig(a, False)
    return w if a.dtype.kind == "c" or (w.imag != 0).any() else w.real


def eig(a):
    a = _matrices(a)
    _finite(a)
    if a.ndim > 2:
        return _stacked(eig, a)
    w, v = _kernels(a).eig(a, True)
    if a.dtype.kind != "c" and (w.imag == 0).all():
        return w.real, v.real
    return w, v


def _symmetric(a, UPLO):
    UPLO = UPLO.upper()
    if UPLO not in ("L", "U"):
        raise ValueError("UPLO argument must be 'L' or 'U'")
    return a.conj().swapaxes(-1, -2) if UPLO == "U" else a


def eigh(a, UPLO="L"):
    a = _symmetric(_matrices(a), UPLO)
    return _kernels(a).eigh(a) if a.ndim == 2 else _stacked(_kernels(a).eigh, a)


def eigvalsh(a, UPLO="L"):
    return eigh(a, UPLO)[0]


def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
    a = _matrices(a, square=False)
    _finite(a)
    if a.ndim > 2:
        return _stacked(lambda m: svd(m, full_matrices, compute_uv), a)
    if a.dtype.kind == "c":
        u, s, vt = _kernels(a).svd(a, full_matrices)
    elif a.shape[0] >= a.shape[1]:
        u, s, vt = _native.svd(a, full_matrices)
    else:
        u, s, v = _native.svd_wide(a.T, full_matrices)
        vt = v.T
    return (u, s, vt) if compute_uv else s


def matrix_rank(A, tol=None, hermitian=False):
    A = asarray(A)
    if A.ndim < 2:
        return int(not (A == 0).all())
    S = svd(A, compute_uv=False)
    if tol is None:
        tol = S.max(axis=-1, keepdims=True) * builtins.max(A.shape[-2:]) * _EPS
    else:
        tol = asarray(tol)[..., None]
    return np.count_nonzero(S > tol, axis=-1) if A.ndim > 2 else np.int64(np.count_nonzero(S > tol))


def pinv(a, rcond=1e-15, hermitian=False):
    a = asarray(a)
    if a.size == 0:
        return np.empty(a.shape[:-2] + (a.shape[-1], a.shape[-2]), dtype=a.dtype)
    u, s, vt = svd(a, full_matrices=False)
    large = s > rcond * s.max()
    s = np.divide(1, s, where=large, out=s.copy())
    s[~large] = 0
    return matmul(vt.T.conj(), s[:, None] * u.T.conj())


def lstsq(a, b, rcond="warn"):
    a, b = _matrices(a, square=False), asarray(b)
    vector = b.ndim == 1
    m, n = a.shape
    if b.shape[0] != m:
        raise LinAlgError("Incompatible dimensions")
    if rcond == "warn":
        import warnings

        warnings.warn("`rcond` parameter will change to the default of machine precision times ``max(M, N)`` where M and N are the input matrix "
                      "dimensions.\nTo use the future default and silence this warning we advise to pass `rcond=None`, to keep using the old, "
                      "explicitly pass `rcond=-1`.", FutureWarning, stacklevel=2)
        rcond = -1
    rcond = _EPS * builtins.max(m, n) if rcond is None else _EPS if rcond < 0 else rcond
    B = (b.reshape(-1, 1) if vector else b) * 1.0
    if m >= n and a.dtype.kind != "c" and B.dtype.kind != "c":
        x, rank, s = _native.lstsq(a * 1.0, B, rcond)
        full = x
        x = x[:n]
        resids = _residuals(a, B, x) if rank == n and m > n else np.array([])
    else:
        u, s, vt = svd(a, full_matrices=False)
        large = s > rcond * s.max()
        rank = int(np.count_nonzero(large))
        x = dot(vt.T.conj() * np.where(large, 1 / np.where(large, s, 1), 0), dot(u.T.conj(), B))
        resids = _residuals(a, B, x) if rank == n and m > n else np.array([])
    return (x[:, 0].copy() if vector else x), resids, rank, s


def _residuals(a, b, x):
    off = b - dot(a, x)
    return (off.real * off.real + off.imag * off.imag).sum(axis=0)


def norm(x, ord=None, axis=None, keepdims=False):
    x = asarray(x)
    if x.dtype.kind not in "fc":
        x = x.astype(float)
    if axis is None:
        if ord is None or (ord in ("f", "fro") and x.ndim == 2) or (ord == 2 and x.ndim == 1):
            flat = x.ravel()
            total = dot(flat.real, flat.real) + dot(flat.imag, flat.imag) if x.dtype.kind == "c" else dot(flat, flat)
            result = sqrt(total)
            return result.reshape((1,) * x.ndim) if keepdims else result
        axis = tuple(range(x.ndim))
    elif not isinstance(axis, tuple):
        axis = (int(axis),)
    if len(axis) == 1:
        return _vector_norm(x, ord, axis[0], keepdims)
    if len(axis) == 2:
        return _matrix_norm(x, ord, axis, keepdims)
    raise ValueError("Improper number of dimensions to norm.")


def _vector_norm(x, ord, axis, keepdims):
    size = np.absolute(x)
    if ord == np.inf:
        return size.max(axis=axis, keepdims=keepdims)
    if ord == -np.inf:
        return size.min(axis=axis, keepdims=keepdims)
    if ord == 0:
        return (x != 0).astype(float).sum(axis=axis, keepdims=keepdims)
    if ord == 1:
        return np.add.reduce(size, axis=axis, keepdims=keepdims)
    if ord is None or ord == 2:
        s = (x.conj() * x).real
        return sqrt(np.add.reduce(s, axis=axis, keepdims=keepdims))
    if isinstance(ord, str):
        raise ValueError("Invalid norm order '%s' for vectors" % ord)
    return np.power(np.add.reduce(size ** ord, axis=axis, keepdims=keepdims), 1.0 / ord)


def _matrix_norm(x, ord, axis, keepdims):
    row, col = axis[0] % x.ndim, axis[1] % x.ndim
    if row == col:
        raise ValueError("Duplicate axes given.")
    if ord in (2, -2, "nuc"):
        s = svd(np.moveaxis(x, (row, col), (-2, -1)), compute_uv=False)
        result = s.max(axis=-1) if ord == 2 else s.min(axis=-1) if ord == -2 else s.sum(axis=-1)
    elif ord in (1, -1, np.inf, -np.inf):
        first, second = (row, col) if ord in (1, -1) else (col, row)
        sums = np.add.reduce(np.absolute(x), axis=first)
        second -= second > first
        result = sums.max(axis=second) if ord > 0 else sums.min(axis=second)
    elif ord in (None, "fro", "f"):
        result = sqrt(np.add.reduce((x.conj() * x).real, axis=axis))
    else:
        raise ValueError("Invalid norm order for matrices.")
    if keepdims:
        result = asarray(result).reshape([1 if i in (row, col) else n for i, n in enumerate(x.shape)])
    return result


def cond(x, p=None):
    x = _matrices(x, square=False)
    if p is None or p == 2 or p == -2:
        s = svd(x, compute_uv=False)
        with np.errstate(all="ignore"):
            return s[..., -1] / s[..., 0] if p == -2 else s[..., 0] / s[..., -1]
    try:
        return norm(x, p) * norm(inv(x), p)
    except LinAlgError:
        return np.inf


def multi_dot(arrays, *, out=None):
    result = asarray(arrays[0])
    for a in arrays[1:]:
        result = dot(result, a)
    return result


def tensorsolve(a, b, axes=None):
    a, b = asarray(a), asarray(b)
    shape = a.shape[-(a.ndim - b.ndim):]
    return solve(a.reshape(b.size, -1), b.ravel()).reshape(shape)


def tensorinv(a, ind=2):
    a = asarray(a)
    n = 1
    for k in a.shape[ind:]:
        n *= k
    return inv(a.reshape(-1, n)).reshape(a.shape[ind:] + a.shape[:ind])


__all__ = ["LinAlgError", "solve", "inv", "slogdet", "det", "matrix_power", "cholesky", "qr", "eigvals", "eig", "eigh", "eigvalsh", "svd", "matrix_rank",
           "pinv", "lstsq", "norm", "cond", "multi_dot", "tensorsolve", "tensorinv"]
