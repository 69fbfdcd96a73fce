"""Distributions that both kinds of generators of numpy.random draw from."""

import builtins
import math
import operator
import numpy as np
from numpy import asarray, array


def _count(size):
    if size is None:
        return 1
    if isinstance(size, (tuple, list)):
        n = 1
        for s in size:
            n *= operator.index(s)
        return n
    return operator.index(size)


def _shaped(items, size):
    return items[0] if size is None else items.reshape(size)


def _spread(size, *parameters):
    """The shape of draws with parameters that are arrays; None when all are numbers."""
    if builtins.all(np.ndim(p) == 0 for p in parameters):
        return size
    shape = np.broadcast_shapes(*[np.shape(p) for p in parameters])
    return shape if size is None else size


class _Distributions:
    """What both generators offer; _bits draws."""

    def _each(self, draw, size, dtype=float):
        if size is None:
            return np.dtype(dtype).type(draw()) if dtype is not float else draw()
        return array([draw() for _ in range(_count(size))], dtype=dtype).reshape(size)

    def uniform(self, low=0.0, high=1.0, size=None):
        size = _spread(size, low, high)
        u = _shaped(self._bits.doubles(_count(size)), size)
        result = asarray(low) + (asarray(high) * 1.0 - asarray(low)) * u
        return float(result) if size is None else result

    def normal(self, loc=0.0, scale=1.0, size=None):
        if np.any(asarray(scale) < 0):
            raise ValueError("scale < 0")
        size = _spread(size, loc, scale)
        g = _shaped(self._bits.gauss(_count(size)), size)
        result = asarray(loc) + asarray(scale) * g
        return float(result) if size is None else result

    def standard_normal(self, size=None):
        g = self._bits.gauss(_count(size))
        return float(g[0]) if size is None else g.reshape(size)

    def lognormal(self, mean=0.0, sigma=1.0, size=None):
        return np.exp(self.normal(mean, sigma, size))

    def _exponential(self):
        return float(self._bits.exponentials(1)[0])

    def standard_exponential(self, size=None):
        return self._exponential() if size is None else self._bits.exponentials(_count(size)).reshape(size)

    def exponential(self, scale=1.0, size=None):
        size = _spread(size, scale)
        result = scale * self.standard_exponential(size)
        return float(result) if size is None else result

    def _gamma(self, shape):
        if shape == 1.0:
            return self._exponential()
        if shape == 0.0:
            return 0.0
        if shape < 1.0:
            while True:
                u, v = self._bits.double(), self._exponential()
                if u <= 1.0 - shape:
                    x = u ** (1.0 / shape)
                    if x <= v:
                        return x
                else:
                    y = -math.log((1 - u) / shape)
                    x = (1.0 - shape + shape * y) ** (1.0 / shape)
                    if x <= v + y:
                        return x
        b = shape - 1.0 / 3.0
        c = 1.0 / math.sqrt(9 * b)
        while True:
            x = float(self._bits.gauss(1)[0])
            v = 1.0 + c * x
            while v <= 0.0:
                x = float(self._bits.gauss(1)[0])
                v = 1.0 + c * x
            v = v * v * v
            u = self._bits.double()
            if u < 1.0 - 0.0331 * (x * x) * (x * x) or math.log(u) < 0.5 * x * x + b * (1.0 - v + math.log(v)):
                return b * v

    def gamma(self, shape, scale=1.0, size=None):
        return self._each(lambda: scale * self._gamma(shape), size)

    def standard_gamma(self, shape, size=None):
        return self.gamma(shape, 1.0, size)

    def chisquare(self, df, size=None):
        return self._each(lambda: 2.0 * self._gamma(df / 2.0), size)

    def beta(self, a, b, size=None):
        def draw():
            if a <= 1.0 and b <= 1.0:
                while True:
                    u, v = self._bits.double(), self._bits.double()
                    x, y = u ** (1.0 / a), v ** (1.0 / b)
                    if x + y <= 1.0 and x + y > 0:
                        return x / (x + y)
            ga = self._gamma(a)
            gb = self._gamma(b)
            return ga / (ga + gb)

        return self._each(draw, size)

    def standard_t(self, df, size=None):
        def draw():
            num = float(self._bits.gauss(1)[0])
            return math.sqrt(df / 2) * num / math.sqrt(self._gamma(df / 2))

        return self._each(draw, size)

    def laplace(self, loc=0.0, scale=1.0, size=None):
        def draw():
            u = self._bits.double()
            while u == 0:
                u = self._bits.double()
            return loc - scale * math.log(2.0 - u - u) if u >= 0.5 else loc + scale * math.log(u + u)

        return self._each(draw, size)

    def logistic(self, loc=0.0, scale=1.0, size=None):
        def draw():
            u = self._bits.double()
            return loc + scale * math.log(u / (1.0 - u))

        return self._each(draw, size)

    def gumbel(self, loc=0.0, scale=1.0, size=None):
        return self._each(lambda: loc - scale * math.log(-math.log(1.0 - self._bits.double())), size)

    def weibull(self, a, size=None):
        return self._each(lambda: self._exponential() ** (1.0 / a), size)

    def pareto(self, a, size=None):
        return self._each(lambda: math.exp(self._exponential() / a) - 1, size)

    def power(self, a, size=None):
        return self._each(lambda: (1 - math.exp(-self._exponential())) ** (1.0 / a), size)

    def rayleigh(self, scale=1.0, size=None):
        return self._each(lambda: scale * math.sqrt(-2.0 * math.log(1.0 - self._bits.double())), size)

    def standard_cauchy(self, size=None):
        def draw():
            g = self._bits.gauss(2)
            return g[0] / g[1]

        return self._each(draw, size)

    def triangular(self, left, mode, right, size=None):
        def draw():
            u = self._bits.double()
            base, leftbase = right - left, mode - left
            if u <= leftbase / base:
                return left + math.sqrt(u * leftbase * base)
            return right - math.sqrt((1.0 - u) * (right - mode) * base)

        return self._each(draw, size)

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
        if np.any(asarray(lam) < 0):
            raise ValueError("lam < 0 or lam contains NaNs")
        if np.ndim(lam):
            return array([self._poisson(x) for x in np.ravel(lam).tolist()]).reshape(np.shape(lam))
        return self._each(lambda: self._poisson(lam), size, int) if size is not None else self._poisson(lam)

    def _binomial(self, n, p):
        if p > 0.5:
            return n - self._binomial(n, 1.0 - p)
        if n == 0 or p == 0:
            return 0
        q = 1.0 - p
        qn, np_ = math.exp(n * math.log(q)), n * p
        bound = int(builtins.min(n, np_ + 10.0 * math.sqrt(np_ * q + 1)))
        if np_ > 30:
            return int(builtins.sum(self._bits.doubles(n).__lt__(p)))
        x, px, u = 0, qn, self._bits.double()
        while u > px:
            x += 1
            if x > bound:
                x, px, u = 0, qn, self._bits.double()
            else:
                u -= px
                px = ((n - x + 1) * p * px) / (x * q)
        return x

    def binomial(self, n, p, size=None):
        if np.any(asarray(n) < 0):
            raise ValueError("n < 0")
        if not np.all((asarray(p) >= 0) & (asarray(p) <= 1)):
            raise ValueError("p < 0, p > 1 or p is NaN")
        return self._each(lambda: self._binomial(n, p), size, int) if size is not None else self._binomial(n, p)

    def geometric(self, p, size=None):
        def draw():
            if p >= 0.333333333333333333333333:
                x, total, product, u = 1, p, p, self._bits.double()
                while u > total:
                    product *= 1.0 - p
                    total += product
                    x += 1
                return x
            return math.ceil(math.log(1.0 - self._bits.double()) / math.log(1.0 - p))

        return self._each(draw, size, int) if size is not None else draw()

    def multinomial(self, n, pvals, size=None):
        def draw():
            out, left, rest = [], n, 1.0
            for p in list(pvals)[:-1]:
                k = self._binomial(left, p / rest) if left else 0
                out.append(k)
                left, rest = left - k, rest - p
            return out + [left]

        if size is None:
            return array(draw())
        return array([draw() for _ in range(_count(size))]).reshape((size if isinstance(size, tuple) else (size,)) + (len(pvals),))

    def multivariate_normal(self, mean, cov, size=None, check_valid="warn", tol=1e-8):
        mean, cov = asarray(mean), asarray(cov)
        shape = () if size is None else (size,) if isinstance(size, int) else tuple(size)
        x = self.standard_normal(shape + (mean.shape[0],)).reshape(-1, mean.shape[0])
        u, s, v = np.linalg.svd(cov)
        x = np.dot(x, np.sqrt(s)[:, None] * v) + mean
        return x.reshape(shape + (mean.shape[0],))

    def dirichlet(self, alpha, size=None):
        def draw():
            g = [self._gamma(a) for a in alpha]
            total = builtins.sum(g)
            return [x * (1 / total) for x in g]

        return array(draw()) if size is None else array([draw() for _ in range(_count(size))])

    def shuffle(self, x, axis=0):
        n = len(x)
        order = self._bits.shuffled(n)
        if isinstance(x, np.ndarray):
            x[...] = x[order]
        else:
            x[:] = [x[i] for i in order.tolist()]

    def permutation(self, x, axis=0):
        if isinstance(x, (int, np.integer)):
            return self._bits.shuffled(int(x))
        x = asarray(x)
        return x[self._bits.shuffled(len(x))]

    def bytes(self, length):
        out = b""
        while len(out) < length:
            out += (self._bits.bits64() & 0xFFFFFFFF).to_bytes(4, "little")
        return out[:length]

    def _population(self, a):
        a = a if isinstance(a, np.ndarray) else array(a)
        if a.ndim == 0:
            n = operator.index(a.item())
            if n <= 0:
                raise ValueError("a must be greater than 0 unless no samples are taken")
            return None, n
        if len(a) == 0:
            raise ValueError("'a' cannot be empty unless no samples are taken")
        return a, a.shape[0]

    @staticmethod
    def _check(p, n):
        p = asarray(p, dtype=float)
        if p.ndim != 1:
            raise ValueError("'p' must be 1-dimensional")
        if p.size != n:
            raise ValueError("'a' and 'p' must have same size")
        if (p < 0).any():
            raise ValueError("probabilities are not non-negative")
        if builtins.abs(float(p.sum()) - 1.0) > 1.5e-8:
            raise ValueError("probabilities do not sum to 1")
        return p

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
