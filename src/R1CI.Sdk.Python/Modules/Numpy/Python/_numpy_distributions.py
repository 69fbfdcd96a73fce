"""Continuous distributions that both kinds of generators of numpy.random draw from: the same draws in the same order as numpy's."""

import builtins
import math
import operator
import numpy as np
from numpy import asarray, array

_PI = math.pi


def _count(size):
    if size is None:
        return 1
    if isinstance(size, (tuple, list)):
        n = 1
        for s in size:
            n *= _length(s)
        return n
    return _length(size)


def _length(n):
    n = operator.index(n)
    if n < 0:
        raise ValueError("negative dimensions are not allowed")
    return n


def _shaped(items, size):
    return items[0] if size is None else items.reshape(size)


def _spread(size, *parameters):
    """The shape of draws with parameters that are arrays; None when all are numbers."""
    if builtins.all(np.ndim(p) == 0 for p in parameters):
        return size
    shape = np.broadcast_shapes(*[np.shape(p) for p in parameters])
    if size is None:
        return shape
    size = tuple(size) if isinstance(size, (tuple, list)) else (operator.index(size),)
    try:
        fits = np.broadcast_shapes(shape, size) == size
    except ValueError:
        fits = False
    if not fits:
        raise ValueError("Output size %s is not compatible with broadcast dimensions of inputs %s." % (size, shape))
    return size


def _not_negative(**parameters):
    for name, value in parameters.items():
        if np.any(asarray(value) < 0):
            raise ValueError(name + " < 0")


def _positive(**parameters):
    for name, value in parameters.items():
        if np.any(asarray(value) <= 0):
            raise ValueError(name + " <= 0")


class _Continuous:
    """_bits draws; _is_legacy tells RandomState, whose formulas are older, from Generator."""

    _is_legacy = False

    def _each(self, draw, size, *parameters, dtype=float):
        """One draw an item, in C order; each parameter a number or an array."""
        kind = float if dtype is float else int
        if builtins.all(np.ndim(p) == 0 for p in parameters):
            numbers = [p.item() if isinstance(p, (np.generic, np.ndarray)) else p for p in parameters]
            if size is None:
                return kind(draw(*numbers))
            return array([draw(*numbers) for _ in range(_count(size))], dtype=dtype).reshape(size)
        shape = _spread(size, *parameters)
        columns = [np.broadcast_to(p, shape).ravel().tolist() for p in parameters]
        return array([draw(*row) for row in zip(*columns)], dtype=dtype).reshape(shape)

    def uniform(self, low=0.0, high=1.0, size=None):
        if not np.all(np.isfinite(asarray(high) * 1.0 - asarray(low))):
            raise OverflowError("Range exceeds valid bounds" if self._is_legacy else "high - low range exceeds valid bounds")
        size = _spread(size, low, high)
        u = _shaped(self._bits.doubles(_count(size)), size)
        result = asarray(low) + (asarray(high) * 1.0 - asarray(low)) * u
        return float(result) if size is None else result

    def normal(self, loc=0.0, scale=1.0, size=None):
        _not_negative(scale=scale)
        size = _spread(size, loc, scale)
        g = _shaped(self._bits.gauss(_count(size)), size)
        result = asarray(loc) + asarray(scale) * g
        return float(result) if size is None else result

    def standard_normal(self, size=None, dtype=float, out=None):
        g = self._bits.gauss(_count(size))
        return float(g[0]) if size is None else g.reshape(size).astype(dtype)

    def lognormal(self, mean=0.0, sigma=1.0, size=None):
        _not_negative(sigma=sigma)
        draw = self._bits.normal
        return self._each(lambda mean, sigma: math.exp(mean + sigma * draw()), size, mean, sigma)

    def standard_exponential(self, size=None, dtype=float, method="zig", out=None):
        if method == "inv":
            return self._each(lambda: -math.log1p(-self._bits.double()), size)
        return self._bits.exponential() if size is None else self._bits.exponentials(_count(size)).reshape(size).astype(dtype)

    def exponential(self, scale=1.0, size=None):
        _not_negative(scale=scale)
        size = _spread(size, scale)
        result = scale * self.standard_exponential(size)
        return float(result) if size is None else result

    def _gamma(self, shape):
        if shape == 1.0:
            return self._bits.exponential()
        if shape == 0.0:
            return 0.0
        if shape < 1.0:
            return self._small_gamma(shape)
        b = shape - 1.0 / 3.0
        c = 1.0 / math.sqrt(9 * b)
        while True:
            x = self._bits.normal()
            v = 1.0 + c * x
            while v <= 0.0:
                x = self._bits.normal()
                v = 1.0 + c * x
            v = v * v * v
            u = self._bits.double()
            if u < 1.0 - 0.0331 * (x * x) * (x * x) or math.log(u) < 0.5 * x * x + b * (1.0 - v + math.log(v)):
                return b * v

    def _small_gamma(self, shape):
        while True:
            u, v = self._bits.double(), self._bits.exponential()
            if u <= 1.0 - shape:
                x = u ** (1.0 / shape)
                if x <= v:
                    return x
            else:
                y = -math.log((1 - u) / shape)
                x = (1.0 - shape + shape * y) ** (1.0 / shape)
                if x <= v + y:
                    return x

    def gamma(self, shape, scale=1.0, size=None):
        _not_negative(shape=shape, scale=scale)
        return self._each(lambda shape, scale: scale * self._gamma(shape), size, shape, scale)

    def standard_gamma(self, shape, size=None, dtype=float, out=None):
        _not_negative(shape=shape)
        return self._each(self._gamma, size, shape)

    def _chi(self, df):
        return 2.0 * self._gamma(df / 2.0)

    def chisquare(self, df, size=None):
        _positive(df=df)
        return self._each(self._chi, size, df)

    def _distant_chi(self, df, nonc):
        if nonc == 0:
            return self._chi(df)
        if df > 1:
            chi = self._chi(df - 1)
            n = self._bits.normal() + math.sqrt(nonc)
            return chi + n * n
        return self._chi(df + 2 * self._poisson(nonc / 2.0))

    def noncentral_chisquare(self, df, nonc, size=None):
        _positive(df=df)
        _not_negative(nonc=nonc)
        return self._each(self._distant_chi, size, df, nonc)

    def f(self, dfnum, dfden, size=None):
        _positive(dfnum=dfnum, dfden=dfden)
        return self._each(lambda m, n: (self._chi(m) * n) / (self._chi(n) * m), size, dfnum, dfden)

    def noncentral_f(self, dfnum, dfden, nonc, size=None):
        _positive(dfnum=dfnum, dfden=dfden)
        _not_negative(nonc=nonc)

        def draw(m, n, nonc):
            t = self._distant_chi(m, nonc) * n
            return t / (self._chi(n) * m)

        return self._each(draw, size, dfnum, dfden, nonc)

    def _beta(self, a, b):
        if a <= 1.0 and b <= 1.0:
            while True:
                u, v = self._bits.double(), self._bits.double()
                x, y = u ** (1.0 / a), v ** (1.0 / b)
                if x + y <= 1.0 and u + v > 0:
                    if x + y > 0:
                        return x / (x + y)
                    x, y = math.log(u) / a, math.log(v) / b
                    most = x if x > y else y
                    x, y = x - most, y - most
                    return math.exp(x - math.log(math.exp(x) + math.exp(y)))
        x = self._gamma(a)
        y = self._gamma(b)
        return x / (x + y)

    def beta(self, a, b, size=None):
        _positive(a=a, b=b)
        return self._each(self._beta, size, a, b)

    def standard_t(self, df, size=None):
        _positive(df=df)

        def draw(df):
            num = self._bits.normal()
            return math.sqrt(df / 2) * num / math.sqrt(self._gamma(df / 2))

        return self._each(draw, size, df)

    def _inside(self):
        """A uniform number that is not zero."""
        u = self._bits.double()
        while u == 0:
            u = self._bits.double()
        return u

    def laplace(self, loc=0.0, scale=1.0, size=None):
        _not_negative(scale=scale)

        def draw(loc, scale):
            u = self._inside()
            return loc - scale * math.log(2.0 - u - u) if u >= 0.5 else loc + scale * math.log(u + u)

        return self._each(draw, size, loc, scale)

    def logistic(self, loc=0.0, scale=1.0, size=None):
        _not_negative(scale=scale)

        def draw(loc, scale):
            u = self._inside()
            return loc + scale * math.log(u / (1.0 - u))

        return self._each(draw, size, loc, scale)

    def gumbel(self, loc=0.0, scale=1.0, size=None):
        _not_negative(scale=scale)
        return self._each(lambda loc, scale: loc - scale * math.log(-math.log(1.0 - self._inside())), size, loc, scale)

    def weibull(self, a, size=None):
        _not_negative(a=a)
        return self._each(lambda a: self._bits.exponential() ** (1.0 / a) if a else 0.0, size, a)

    def pareto(self, a, size=None):
        _positive(a=a)
        if self._is_legacy:
            return self._each(lambda a: math.exp(self._bits.exponential() / a) - 1, size, a)
        return self._each(lambda a: math.expm1(self._bits.exponential() / a), size, a)

    def power(self, a, size=None):
        _positive(a=a)
        if self._is_legacy:
            return self._each(lambda a: (1 - math.exp(-self._bits.exponential())) ** (1.0 / a), size, a)
        return self._each(lambda a: (-math.expm1(-self._bits.exponential())) ** (1.0 / a), size, a)

    def rayleigh(self, scale=1.0, size=None):
        _not_negative(scale=scale)
        if self._is_legacy:
            return self._each(lambda scale: scale * math.sqrt(-2.0 * math.log1p(-self._bits.double())), size, scale)
        return self._each(lambda scale: scale * math.sqrt(2.0 * self._bits.exponential()), size, scale)

    def standard_cauchy(self, size=None):
        return self._each(lambda: self._bits.normal() / self._bits.normal(), size)

    def triangular(self, left, mode, right, size=None):
        low, top, high = asarray(left), asarray(mode), asarray(right)
        for wrong, text in ((low > top, "left > mode"), (top > high, "mode > right"), (low == high, "left == right")):
            if np.any(wrong):
                raise ValueError(text)

        def draw(left, mode, right):
            u = self._bits.double()
            base, leftbase = right - left, mode - left
            if u <= leftbase / base:
                return left + math.sqrt(u * (leftbase * base))
            return right - math.sqrt((1.0 - u) * ((right - mode) * base))

        return self._each(draw, size, left, mode, right)

    def wald(self, mean, scale, size=None):
        _positive(mean=mean, scale=scale)

        def draw(mean, scale):
            y = self._bits.normal()
            y = mean * y * y
            x = mean + mean / (2 * scale) * (y - math.sqrt(4 * scale * y + y * y))
            return x if self._bits.double() <= mean / (mean + x) else mean * mean / x

        return self._each(draw, size, mean, scale)

    def vonmises(self, mu, kappa, size=None):
        _not_negative(kappa=kappa)
        return self._each(self._vonmises, size, mu, kappa)

    def _vonmises(self, mu, kappa):
        if kappa != kappa:
            return kappa
        if kappa < 1e-8:
            return _PI * (2 * self._bits.double() - 1)
        if kappa > 1e6 and not self._is_legacy:
            x = mu + math.sqrt(1.0 / kappa) * self._bits.normal()
            return x + 2 * _PI if x < -_PI else x - 2 * _PI if x > _PI else x
        if kappa < 1e-5:
            s = 1.0 / kappa + kappa
        else:
            r = 1 + math.sqrt(1 + 4 * kappa * kappa)
            rho = (r - math.sqrt(2 * r)) / (2 * kappa)
            s = (1 + rho * rho) / (2 * rho)
        while True:
            z = math.cos(_PI * self._bits.double())
            w = (1 + s * z) / (s + z)
            y = kappa * (s - w)
            v = self._bits.double()
            if y * (2 - y) - v >= 0 or y > 0 and math.log(y / v) + 1 - y >= 0:
                break
        x = math.acos(w)
        x = (-x if self._bits.double() < 0.5 else x) + mu
        turned = math.fmod(builtins.abs(x) + _PI, 2 * _PI) - _PI
        return -turned if x < 0 else turned

    def multivariate_normal(self, mean, cov, size=None, check_valid="warn", tol=1e-8, *, method="svd"):
        mean, cov = asarray(mean), asarray(cov)
        if mean.ndim != 1:
            raise ValueError("mean must be 1 dimensional")
        if cov.ndim != 2 or cov.shape[0] != cov.shape[1]:
            raise ValueError("cov must be 2 dimensional and square")
        if mean.shape[0] != cov.shape[0]:
            raise ValueError("mean and cov must have same length")
        shape = () if size is None else (size,) if isinstance(size, (int, np.integer)) else tuple(size)
        x = self.standard_normal(shape + (mean.shape[0],)).reshape(-1, mean.shape[0])
        if self._is_legacy:
            u, s, v = np.linalg.svd(cov)
            x = np.dot(x, np.sqrt(s)[:, None] * v) + mean
        else:
            if method == "cholesky":
                factor = np.linalg.cholesky(cov)
            elif method == "eigh":
                s, u = np.linalg.eigh(cov)
                factor = u * np.sqrt(np.abs(s))
            else:
                u, s, v = np.linalg.svd(cov)
                factor = u * np.sqrt(s)
            x = mean + x @ factor.T
        return x.reshape(shape + (mean.shape[0],))

    def dirichlet(self, alpha, size=None):
        alpha = asarray(alpha, dtype=float).tolist()
        if builtins.any(not a > 0 for a in alpha):
            raise ValueError("alpha <= 0")
        weights = [0.0] * len(alpha)
        for i in range(len(alpha) - 1, -1, -1):
            weights[i] = alpha[i] + (weights[i + 1] if i + 1 < len(alpha) else 0.0)
        is_thin = not self._is_legacy and builtins.max(alpha, default=0) < 0.1

        def draw():
            if is_thin:
                # Sticks broken off one after the other: gammas this small would all be zero.
                rest, sticks = 1.0, []
                for a, after in zip(alpha[:-1], weights[1:]):
                    v = self._beta(a, after)
                    sticks.append(rest * v)
                    rest *= 1.0 - v
                return sticks + [rest]
            g = [self._gamma(a) for a in alpha]
            total = 0.0
            for x in g:
                total += x
            share = 1 / total
            return [x * share for x in g]

        shape = () if size is None else tuple(size) if isinstance(size, (tuple, list)) else (size,)
        return array([draw() for _ in range(_count(size))]).reshape(shape + (len(alpha),))
