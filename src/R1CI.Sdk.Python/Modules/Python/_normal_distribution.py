# statistics.NormalDist, loaded when it is asked for.

from math import erf, erfc, exp, fabs, fsum, hypot, log, sqrt, tau
from statistics import StatisticsError

_SQRT2 = sqrt(2.0)
__name__ = 'statistics'

# Rational approximations of the inverse normal distribution: M. J. Wichura, Algorithm AS241 (PPND16), 1988.
_NEAR = ((3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4,
          4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3),
         (1.0, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
          2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4, 5.2264952788528545610e+3))
_TAIL = ((1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
          1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4),
         (1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
          1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9))
_FAR = ((6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
         2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7),
        (1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
         7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15))


def _polynomial(coefficients, x):
    result = coefficients[-1]
    for coefficient in coefficients[-2::-1]:
        result = result * x + coefficient
    return result


def _inverse(p, mu, sigma):
    q = p - 0.5
    if fabs(q) <= 0.425:
        r = 0.180625 - q * q
        return mu + _polynomial(_NEAR[0], r) * q / _polynomial(_NEAR[1], r) * sigma
    r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        top, bottom = _TAIL
        r -= 1.6
    else:
        top, bottom = _FAR
        r -= 5.0
    x = _polynomial(top, r) / _polynomial(bottom, r)
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    """A normal distribution of one random variable."""
    __slots__ = ('_mu', '_sigma')

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        from statistics import fmean, stdev
        data = list(data)
        return cls(fmean(data), stdev(data))

    def samples(self, n, *, seed=None):
        import random
        gauss = random.gauss if seed is None else random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError('pdf() not defined when sigma is zero')
        difference = x - self._mu
        return exp(difference * difference / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * _SQRT2)))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        if self._sigma <= 0.0:
            raise StatisticsError('cdf() not defined when sigma at or below zero')
        return _inverse(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        x, y = (self, other) if (self._sigma, self._mu) <= (other._sigma, other._mu) else (other, self)
        x_variance, y_variance = x.variance, y.variance
        if not x_variance or not y_variance:
            raise StatisticsError('overlap() not defined when sigma is zero')
        dv, dm = y_variance - x_variance, fabs(y._mu - x._mu)
        if not dv:
            return erfc(dm / (2.0 * x._sigma * _SQRT2))
        middle = x._mu * y_variance - y._mu * x_variance
        spread = x._sigma * y._sigma * sqrt(dm * dm + dv * log(y_variance / x_variance))
        first, second = (middle + spread) / dv, (middle - spread) / dv
        return 1.0 - (fabs(y.cdf(first) - x.cdf(first)) + fabs(y.cdf(second) - x.cdf(second)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def _moved(self, other, sign):
        if not isinstance(other, NormalDist):
            return NormalDist(self._mu + sign * other, self._sigma)
        return NormalDist(self._mu + sign * other._mu, hypot(self._sigma, other._sigma))

    def __add__(self, other):
        return self._moved(other, 1)

    def __sub__(self, other):
        return self._moved(other, -1)

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, factor):
        return NormalDist(self._mu * factor, self._sigma * fabs(factor))

    def __truediv__(self, divisor):
        return NormalDist(self._mu / divisor, self._sigma / fabs(divisor))

    def __pos__(self):
        return self * 1

    def __neg__(self):
        return self * -1

    __radd__, __rmul__ = __add__, __mul__

    def __eq__(self, other):
        return (self._mu, self._sigma) == (other._mu, other._sigma) if isinstance(other, NormalDist) else NotImplemented

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'
