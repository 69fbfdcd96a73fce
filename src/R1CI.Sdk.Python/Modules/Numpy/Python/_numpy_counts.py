"""Distributions of whole numbers that both kinds of generators of numpy.random draw from, and what they do to sequences."""

import builtins
import math
import operator
import numpy as np
from numpy import asarray, array
from _numpy_distributions import _Continuous, _count, _not_negative, _positive


def _likely(p):
    if not np.all((asarray(p) > 0) & (asarray(p) <= 1)):
        raise ValueError("p <= 0, p > 1 or p contains NaNs")


class _Distributions(_Continuous):
    """What both generators offer; _bits draws."""

    def _poisson(self, lam):
        if lam == 0:
            return 0
        if lam < 10:
            limit, x, product = math.exp(-lam), 0, 1.0
            while True:
                product *= self._bits.double()
                if product <= limit:
                    return x
                x += 1
        slam, loglam = math.sqrt(lam), math.log(lam)
        b = 0.931 + 2.53 * slam
        a = -0.059 + 0.02483 * b
        invalpha = 1.1239 + 1.1328 / (b - 3.4)
        vr = 0.9277 - 3.6224 / (b - 2)
        while True:
            u, v = self._bits.double() - 0.5, self._bits.double()
            us = 0.5 - builtins.abs(u)
            k = math.floor((2 * a / us + b) * u + lam + 0.43)
            if us >= 0.07 and v <= vr:
                return k
            if k < 0 or (us < 0.013 and v > us):
                continue
            if math.log(v) + math.log(invalpha) - math.log(a / (us * us) + b) <= -lam + k * loglam - math.lgamma(k + 1):
                return k

    def poisson(self, lam=1.0, size=None):
        values = asarray(lam)
        if not np.all(values >= 0):
            raise ValueError("lam < 0 or lam contains NaNs" if values.ndim else "lam < 0 or lam is NaN")
        if np.any(values > 9.223372006484771e18):
            raise ValueError("lam value too large")
        return self._each(self._poisson, size, lam, dtype=int)

    def _binomial(self, n, p):
        if n == 0 or p == 0:
            return 0
        if p > 0.5:
            return n - self._fewer(n, 1.0 - p)
        return self._fewer(n, p)

    def _fewer(self, n, p):
        if n * p > 30:
            return self._btpe(n, p)
        q, mean = 1.0 - p, n * p
        qn = math.exp(n * math.log(q))
        bound = int(builtins.min(n, mean + 10.0 * math.sqrt(mean * q + 1)))
        x, px, u = 0, qn, self._bits.double()
        while u > px:
            x += 1
            if x > bound:
                x, px, u = 0, qn, self._bits.double()
            else:
                u -= px
                px = ((n - x + 1) * p * px) / (x * q)
        return x

    def _btpe(self, n, r):
        """Kachitvichyanukul and Schmeiser 1988: triangle, parallelogram and two exponential tails over the binomial."""
        q = 1.0 - r
        fm = n * r + r
        m = math.floor(fm)
        nrq = n * r * q
        p1 = math.floor(2.195 * math.sqrt(nrq) - 4.6 * q) + 0.5
        xm = m + 0.5
        xl, xr = xm - p1, xm + p1
        c = 0.134 + 20.5 / (15.3 + m)
        a = (fm - xl) / (fm - xl * r)
        laml = a * (1.0 + a / 2.0)
        a = (xr - fm) / (xr * q)
        lamr = a * (1.0 + a / 2.0)
        p2 = p1 * (1.0 + 2.0 * c)
        p3 = p2 + c / laml
        p4 = p3 + c / lamr
        while True:
            u, v = self._bits.double() * p4, self._bits.double()
            if u <= p1:
                return math.floor(xm - p1 * v + u)
            if u <= p2:
                x = xl + (u - p1) / c
                v = v * c + 1.0 - builtins.abs(m - x + 0.5) / p1
                if v > 1.0:
                    continue
                y = math.floor(x)
            elif v == 0.0:
                continue
            elif u <= p3:
                y = math.floor(xl + math.log(v) / laml)
                if y < 0:
                    continue
                v = v * (u - p2) * laml
            else:
                y = math.floor(xr - math.log(v) / lamr)
                if y > n:
                    continue
                v = v * (u - p3) * lamr
            if self._accepts(n, r, q, m, nrq, xm, y, v):
                return y

    @staticmethod
    def _accepts(n, r, q, m, nrq, xm, y, v):
        k = builtins.abs(y - m)
        if not 20 < k < nrq / 2.0 - 1:
            s = r / q
            a, f = s * (n + 1), 1.0
            for i in range(m + 1, y + 1):
                f *= a / i - s
            for i in range(y + 1, m + 1):
                f /= a / i - s
            return v <= f
        rho = (k / nrq) * ((k * (k / 3.0 + 0.625) + 0.16666666666666666) / nrq + 0.5)
        t = -k * k / (2 * nrq)
        if v <= 0:
            return True
        a = math.log(v)
        if a < t - rho:
            return True
        if a > t + rho:
            return False
        x1, f1, z, w = y + 1, m + 1, n + 1 - m, n - y + 1

        def stirling(x):
            return (13680.0 - (462.0 - (132.0 - (99.0 - 140.0 / (x * x)) / (x * x)) / (x * x)) / (x * x)) / x / 166320.0

        return a <= (xm * math.log(f1 / x1) + (n - m + 0.5) * math.log(z / w) + (y - m) * math.log(w * r / (x1 * q))
                     + stirling(f1) + stirling(z) + stirling(x1) + stirling(w))

    def binomial(self, n, p, size=None):
        _not_negative(n=n)
        values = asarray(p)
        if not np.all((values >= 0) & (values <= 1)):
            raise ValueError("p < 0, p > 1 or p contains NaNs" if values.ndim else "p < 0, p > 1 or p is NaN")
        return self._each(lambda n, p: self._binomial(int(n), p), size, n, p, dtype=int)

    def negative_binomial(self, n, p, size=None):
        _positive(n=n)
        _likely(p)
        return self._each(lambda n, p: self._poisson((1 - p) / p * self._gamma(n)), size, n, p, dtype=int)

    def _geometric(self, p):
        if p >= 0.333333333333333333333333:
            x, total, product, u = 1, p, p, self._bits.double()
            while u > total:
                product *= 1.0 - p
                total += product
                x += 1
            return x
        if self._is_legacy:
            return math.ceil(math.log1p(-self._bits.double()) / math.log1p(-p))
        return math.ceil(-self._bits.exponential() / math.log1p(-p))

    def geometric(self, p, size=None):
        _likely(p)
        return self._each(self._geometric, size, p, dtype=int)

    def _zipf(self, a):
        am1 = a - 1.0
        b = 2.0 ** am1
        while True:
            u, v = 1.0 - self._bits.double(), self._bits.double()
            x = u ** (-1.0 / am1)
            if not 1.0 <= x < 9.2e18:
                continue
            x = math.floor(x)
            t = (1.0 + 1.0 / x) ** am1
            if v * x * (t - 1.0) / (b - 1.0) <= t / b:
                return x

    def zipf(self, a, size=None):
        if not np.all(asarray(a) > 1):
            raise ValueError("a <= 1 or a is NaN")
        return self._each(self._zipf, size, a, dtype=int)

    def _logseries(self, p):
        r = math.log(1.0 - p) if self._is_legacy else math.log1p(-p)
        while True:
            v = self._bits.double()
            if v >= p:
                return 1
            u = self._bits.double()
            q = 1.0 - math.exp(r * u) if self._is_legacy else -math.expm1(r * u)
            if v <= q * q:
                if v > 0 and (x := math.floor(1 + math.log(v) / math.log(q))) >= 1:
                    return x
                continue
            return 1 if v >= q else 2

    def logseries(self, p, size=None):
        if not np.all((asarray(p) >= 0) & (asarray(p) < 1)):
            raise ValueError("p < 0, p >= 1 or p is NaN")
        return self._each(self._logseries, size, p, dtype=int)

    def hypergeometric(self, ngood, nbad, nsample, size=None):
        _not_negative(ngood=ngood, nbad=nbad, nsample=nsample)
        if np.any(asarray(ngood) + asarray(nbad) < asarray(nsample)):
            raise ValueError("ngood + nbad < nsample")
        return self._each(self._hypergeometric, size, ngood, nbad, nsample, dtype=int)

    def _hypergeometric(self, good, bad, sample):
        if self._is_legacy:
            return self._rejected(good, bad, sample) if sample > 10 else self._picked(good, bad, sample) if sample > 0 else 0
        return self._rejected(good, bad, sample) if 10 <= sample <= good + bad - 10 else self._drawn(good, bad, sample)

    def _picked(self, good, bad, sample):
        rest, few = bad + good - sample, builtins.min(bad, good)
        y, k = few, sample
        while y > 0:
            y -= math.floor(self._bits.double() + y / (rest + k))
            k -= 1
            if k == 0:
                break
        return sample - (few - y) if good > bad else few - y

    def _drawn(self, good, bad, sample):
        total = good + bad
        many = sample > total // 2
        left, rest, remaining = total - sample if many else sample, total, good
        while left > 0 and remaining > 0 and rest > remaining:
            rest -= 1
            if self._bits.interval(rest) < remaining:
                remaining -= 1
            left -= 1
        if rest == remaining:
            remaining -= left
        return remaining if many else good - remaining

    def _rejected(self, good, bad, sample):
        """Stadlober's ratio of uniforms (HRUA)."""
        few, many, total = builtins.min(good, bad), builtins.max(good, bad), good + bad
        m = builtins.min(sample, total - sample)
        p = few / total
        q = 1.0 - p if self._is_legacy else many / total
        a = m * p + 0.5
        variance = (total - m) * (sample if self._is_legacy else m) * p * q / (total - 1)
        c = math.sqrt(variance + 0.5)
        h = 1.7155277699214135 * c + 0.8989161620588988
        mode = (m + 1) * (few + 1) // (total + 2)

        def weight(k):
            return math.lgamma(k + 1) + math.lgamma(few - k + 1) + math.lgamma(m - k + 1) + math.lgamma(many - m + k + 1)

        g = weight(mode)
        bound = builtins.min(builtins.min(m, few) + 1.0, math.floor(a + 16 * c))
        while True:
            u, v = self._bits.double(), self._bits.double()
            if u == 0:
                continue
            x = a + h * (v - 0.5) / u
            if not 0.0 <= x < bound:
                continue
            k = math.floor(x)
            t = g - weight(k)
            if u * (4.0 - u) - 3.0 <= t:
                break
            if u * (u - t) < 1 and 2.0 * math.log(u) <= t:
                break
        if good > bad:
            k = m - k
        return good - k if m < sample else k

    def multinomial(self, n, pvals, size=None):
        pvals = asarray(pvals, dtype=float).tolist()
        _not_negative(n=n)
        if builtins.any(not 0 <= p <= 1 for p in pvals):
            raise ValueError("pvals < 0, pvals > 1 or pvals contains NaNs")
        total = 0.0
        for p in pvals[:-1]:
            total += p
        if total > 1.0 + 1e-12:
            raise ValueError("sum(pvals[:-1]) > 1.0" if self._is_legacy else "sum(pvals[:-1].astype(np.float64)) > 1.0")

        def draw():
            out, left, rest = [0] * len(pvals), int(n), 1.0
            for i, p in enumerate(pvals[:-1]):
                out[i] = self._binomial(left, p / rest)
                left -= out[i]
                if left <= 0:
                    break
                rest -= p
            if left > 0:
                out[-1] = left
            return out

        shape = () if size is None else tuple(size) if isinstance(size, (tuple, list)) else (size,)
        return array([draw() for _ in range(_count(size))]).reshape(shape + (len(pvals),))

    def multivariate_hypergeometric(self, colors, nsample, size=None, method="marginals"):
        def draw():
            out, rest, left = [], builtins.sum(colors), nsample
            for c in list(colors)[:-1]:
                rest -= c
                k = self._hypergeometric(c, rest, left) if left > 0 else 0
                out.append(k)
                left -= k
            return out + [left]

        colors = [operator.index(c) for c in colors]
        if builtins.sum(colors) < nsample:
            raise ValueError("nsample > sum(colors)")
        shape = () if size is None else tuple(size) if isinstance(size, (tuple, list)) else (size,)
        return array([draw() for _ in range(_count(size))]).reshape(shape + (len(colors),))

    def shuffle(self, x, axis=0):
        order = self._bits.shuffled(len(x) if axis == 0 else x.shape[axis])
        if isinstance(x, np.ndarray):
            x[...] = np.take(x, order, axis)
        else:
            x[:] = [x[i] for i in order.tolist()]

    def permutation(self, x, axis=0):
        if isinstance(x, (int, np.integer)):
            return self._bits.shuffled(int(x))
        x = asarray(x)
        return np.take(x, self._bits.shuffled(x.shape[axis]), axis)

    def bytes(self, length):
        return b"".join(self._bits.bits32().to_bytes(4, "little") for _ in range((length + 3) // 4))[:length]

    def _weighted(self, n, count, p, replace, size):
        if replace:
            cdf = p.cumsum()
            cdf /= cdf[-1]
            return cdf.searchsorted(self._bits.doubles(count), side="right")
        if np.count_nonzero(p > 0) < count:
            raise ValueError("Fewer non-zero entries in p than size")
        p, found, done = p.copy(), np.zeros(count, int), 0
        while done < count:
            x = self._bits.doubles(count - done)
            if done > 0:
                p[found[:done]] = 0
            cdf = np.cumsum(p)
            cdf /= cdf[-1]
            new = cdf.searchsorted(x, side="right")
            _, first = np.unique(new, return_index=True)
            first.sort()
            new = new[first]
            found[done : done + new.size] = new
            done += new.size
        return found

    @staticmethod
    def _check(p, n):
        p = asarray(p, dtype=float)
        if p.ndim != 1:
            raise ValueError("'p' must be 1-dimensional")
        if p.size != n:
            raise ValueError("'a' and 'p' must have same size")
        if np.isnan(p).any():
            raise ValueError("probabilities contain NaN")
        if (p < 0).any():
            raise ValueError("probabilities are not non-negative")
        if builtins.abs(float(p.sum()) - 1.0) > 1.5e-8:
            raise ValueError("probabilities do not sum to 1")
        return p
