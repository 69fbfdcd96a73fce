"""Factors and eigenvalues of complex matrices, made real by reflections where LAPACK does so, with its signs and phases."""

import cmath
import math
import numpy as np
from numpy import array, dot
from _numpy_linear import LinAlgError
import _numpy_linear as _native

_EPS = 2.220446049250313e-16


def _reflector(alpha, x):
    """(beta, tau, v): the reflection I - tau v v^H, v[0] = 1, whose adjoint takes (alpha, x) to (beta, 0) with beta real."""
    size = math.hypot(*x.real.tolist(), *x.imag.tolist())
    if size == 0 and alpha.imag == 0:
        return alpha.real, 0j, np.concatenate([[1.0 + 0j], x])
    beta = -math.copysign(math.hypot(alpha.real, alpha.imag, size), alpha.real)
    tau = complex((beta - alpha.real) / beta, -alpha.imag / beta)
    return beta, tau, np.concatenate([[1.0 + 0j], x / (alpha - beta)])


def _built(reflectors, n, k):
    """The first k columns of the product of reflections, each given with its first row."""
    q = np.eye(n, k) + 0j
    for first, tau, v in reversed(reflectors):
        q[first:] -= tau * np.outer(v, dot(v.conj(), q[first:]))
    return q


def qr(a, complete):
    a = a.astype(complex)
    m, n = a.shape
    k, reflectors = m if complete else min(m, n), []
    for i in range(min(m, n)):
        beta, tau, v = _reflector(complex(a[i, i]), a[i + 1 :, i])
        a[i:, i + 1 :] -= tau.conjugate() * np.outer(v, dot(v.conj(), a[i:, i + 1 :]))
        a[i, i], a[i + 1 :, i] = beta, 0
        reflectors.append((i, tau, v))
    return _built(reflectors, m, k), np.triu(a[:k])


def cholesky(a):
    n, l = a.shape[0], np.tril(a).astype(complex)
    for k in range(n):
        pivot = float(l[k, k].real)
        if not pivot > 0:
            raise LinAlgError("Matrix is not positive definite")
        l[k, k] = math.sqrt(pivot)
        l[k + 1 :, k] /= l[k, k].real
        for j in range(k + 1, n):
            l[j:, j] -= l[j:, k] * l[j, k].conjugate()
    return l


def eigh(a):
    a, n = a.astype(complex), a.shape[0]
    reflectors, below = [], []
    a[0, 0] = a[0, 0].real
    for i in range(n - 1):
        beta, tau, v = _reflector(complex(a[i + 1, i]), a[i + 2 :, i])
        rest = np.tril(a[i + 1 :, i + 1 :], -1)
        rest = rest + rest.conj().T + np.diag(a[i + 1 :, i + 1 :].diagonal().real)
        if tau != 0:
            w = tau * dot(rest, v)
            w = w - 0.5 * tau * dot(w.conj(), v) * v
            rest = rest - np.outer(v, w.conj()) - np.outer(w, v.conj())
        a[i + 1 :, i + 1 :] = rest
        reflectors.append((i + 1, tau, v))
        below.append(beta)
    t = np.diag(a.diagonal().real) + np.diag(below, -1) + np.diag(below, 1)
    values, vectors = _native.eigh(t)
    return values, dot(_built(reflectors, n, n), vectors)


def svd(a, full):
    if a.shape[0] < a.shape[1]:
        u, s, vh = svd(a.conj().T, full)
        return vh.conj().T, s, u.conj().T
    a = a.astype(complex)
    m, n = a.shape
    left, right, diagonal, above = [], [], [], []
    for i in range(n):
        beta, tau, v = _reflector(complex(a[i, i]), a[i + 1 :, i])
        a[i:, i + 1 :] -= tau.conjugate() * np.outer(v, dot(v.conj(), a[i:, i + 1 :]))
        left.append((i, tau, v))
        diagonal.append(beta)
        if i < n - 1:
            row = a[i, i + 1 :].conj()
            beta, tau, v = _reflector(complex(row[0]), row[1:])
            a[i + 1 :, i + 1 :] -= tau * np.outer(dot(a[i + 1 :, i + 1 :], v), v.conj())
            right.append((i + 1, tau, v))
            above.append(beta)
    u, s, vt = _native.svd(np.diag(diagonal) + np.diag(above, 1), True)
    k = m if full else n
    wide = np.zeros((k, k))
    wide[:n, :n] = u
    wide[range(n, k), range(n, k)] = 1
    return dot(_built(left, m, k), wide), s, dot(vt, _built(right, n, n).conj().T)


def eig(a, has_vectors):
    n = a.shape[0]
    t, z = _hessenberg(a.astype(complex))
    _triangular(t, z)
    values = array([t[i][i] for i in range(n)], dtype=complex)
    if not has_vectors:
        return values, None
    columns = []
    for k in range(n):
        x = [0j] * n
        x[k] = 1 + 0j
        small = max(_EPS * _size(t[k][k]), 2.3e-308)
        for i in range(k - 1, -1, -1):
            gap = t[i][i] - t[k][k]
            x[i] = -sum((t[i][j] * x[j] for j in range(i + 1, k + 1)), 0j) / (gap if _size(gap) >= small else small)
        v = [sum((z[i][j] * x[j] for j in range(k + 1)), 0j) for i in range(n)]
        length = math.sqrt(sum(c.real * c.real + c.imag * c.imag for c in v))
        v = [c / length for c in v]
        largest = max(range(n), key=lambda i: v[i].real ** 2 + v[i].imag ** 2)
        turn = v[largest].conjugate() / abs(v[largest])
        v = [c * turn for c in v]
        v[largest] = complex(v[largest].real, 0.0)
        columns.append(v)
    return values, array(columns, dtype=complex).T


def _size(c):
    return abs(c.real) + abs(c.imag)


def _hessenberg(a):
    n, reflectors = a.shape[0], []
    for i in range(n - 2):
        beta, tau, v = _reflector(complex(a[i + 1, i]), a[i + 2 :, i])
        a[i + 1, i], a[i + 2 :, i] = beta, 0
        a[:, i + 1 :] -= tau * np.outer(dot(a[:, i + 1 :], v), v.conj())
        a[i + 1 :, i + 1 :] -= tau.conjugate() * np.outer(v, dot(v.conj(), a[i + 1 :, i + 1 :]))
        reflectors.append((i + 1, tau, v))
    return a.tolist(), _built(reflectors, n, n).tolist()


def _triangular(h, z):
    """Single-shift QR steps until nothing is left below the diagonal."""
    n = len(h)
    last, rounds = n - 1, 0
    while last > 0:
        first = last
        while first > 0:
            if _size(h[first][first - 1]) <= _EPS * (_size(h[first - 1][first - 1]) + _size(h[first][first])):
                h[first][first - 1] = 0j
                break
            first -= 1
        if first == last:
            last, rounds = last - 1, 0
            continue
        rounds += 1
        if rounds > 30 * max(10, n):
            raise LinAlgError("Eigenvalues did not converge")
        shift = h[last][last] + 0.75 * abs(h[last][last - 1]) if rounds % 10 == 0 else _shift(h, last)
        _step(h, z, first, last, shift)


def _shift(h, last):
    t = h[last][last]
    u = cmath.sqrt(h[last - 1][last]) * cmath.sqrt(h[last][last - 1])
    size = _size(u)
    if size != 0:
        x = 0.5 * (h[last - 1][last - 1] - t)
        most = max(size, _size(x))
        y = most * cmath.sqrt((x / most) ** 2 + (u / most) ** 2)
        if _size(x) > 0 and (x.real * y.real + x.imag * y.imag) < 0:
            y = -y
        t = t - u * (u / (x + y))
    return t


def _step(h, z, first, last, shift):
    n = len(h)
    for k in range(first, last):
        x, y = (h[k][k] - shift, h[k + 1][k]) if k == first else (h[k][k - 1], h[k + 1][k - 1])
        length = math.sqrt(abs(x) ** 2 + abs(y) ** 2)
        if length == 0:
            continue
        c, s = x / length, y / length
        for j in range(max(0, k - 1), n):
            p, q = h[k][j], h[k + 1][j]
            h[k][j], h[k + 1][j] = c.conjugate() * p + s.conjugate() * q, c * q - s * p
        if k > first:
            h[k + 1][k - 1] = 0j
        for i in range(min(last, k + 2) + 1):
            p, q = h[i][k], h[i][k + 1]
            h[i][k], h[i][k + 1] = p * c + q * s, q * c.conjugate() - p * s.conjugate()
        for i in range(n):
            p, q = z[i][k], z[i][k + 1]
            z[i][k], z[i][k + 1] = p * c + q * s, q * c.conjugate() - p * s.conjugate()
