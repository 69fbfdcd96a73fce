# Statistics over exact sums: data of ints, Fractions and floats is added without rounding, as fractions.

from fractions import Fraction
from math import exp, fsum, log, sqrt
from collections import Counter, namedtuple
from bisect import bisect_left, bisect_right

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
           'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode', 'multimode',
           'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    pass


def _ratio(x):
    convert = getattr(x, 'as_integer_ratio', None)
    if convert is None:
        if not hasattr(x, 'denominator'):
            raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")
        return x.numerator, x.denominator
    try:
        return convert()
    except (OverflowError, ValueError):
        return x, None


def _joined(first, second):
    """The type of a result of data of two types."""
    if first is second or second is bool or issubclass(first, second) and first is not bool:
        return first
    if first is int or first is bool or issubclass(second, first):
        return second
    if issubclass(first, int):
        return second
    if issubclass(second, int):
        return first
    if issubclass(first, Fraction) and issubclass(second, float):
        return second
    if issubclass(first, float) and issubclass(second, Fraction):
        return first
    raise TypeError("don't know how to coerce %s and %s" % (first.__name__, second.__name__))


def _sum(data):
    """The type, the exact total (or a non-finite number) and the count of the data."""
    partials, special, count, kind = {}, None, 0, int
    for x in data:
        if type(x) is not kind:
            kind = _joined(kind, type(x))
        top, bottom = _ratio(x)
        if bottom is None:
            special = top if special is None else special + top
        else:
            partials[bottom] = partials.get(bottom, 0) + top
        count += 1
    if special is not None:
        return kind, special, count
    total = Fraction(0)
    for bottom, top in partials.items():
        total += Fraction(top, bottom)
    return kind, total, count


def _converted(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        return kind(value.numerator) / kind(value.denominator)


def _squares(data, center=None):
    """The type, the exact sum of squared deviations, the mean and the count."""
    data = list(data)
    kind, total, count = _sum(data)
    if not count:
        return kind, Fraction(0), center, 0
    if not isinstance(total, Fraction):
        return kind, total - total, total, count
    if center is None:
        center = total / count
    else:
        center = Fraction(*_ratio(center))
    squares = Fraction(0)
    partials = {}
    for x in data:
        difference = Fraction(*_ratio(x)) - center
        bottom = difference.denominator
        partials[bottom] = partials.get(bottom, 0) + difference.numerator ** 2
    for bottom, top in partials.items():
        squares += Fraction(top, bottom * bottom)
    return kind, squares, center, count


def _square_root(value, kind):
    """The correctly rounded square root of an exact fraction."""
    if not isinstance(value, Fraction):
        return value
    if issubclass(kind, float) or issubclass(kind, int) or issubclass(kind, Fraction):
        return _float_root(value.numerator, value.denominator)
    return (kind(value.numerator) / kind(value.denominator)).sqrt()


def _float_root(top, bottom):
    from math import isqrt
    if top == 0:
        return 0.0
    # 109 bits of the quotient's root, the last one sticky: enough to round a 53-bit result once.
    shift = (top.bit_length() - bottom.bit_length() - 109) // 2
    if shift >= 0:
        bottom <<= 2 * shift
    else:
        top <<= -2 * shift
    root = isqrt(top // bottom)
    root |= root * root * bottom != top
    return root * (1 << shift) / 1 if shift >= 0 else root / (1 << -shift)


def mean(data):
    kind, total, n = _sum(data)
    if n < 1:
        raise StatisticsError('mean requires at least one data point')
    return _converted(total / n, kind)


def fmean(data, weights=None):
    if weights is None:
        data = data if hasattr(data, '__len__') else list(data)
        n = len(data)
        if not n:
            raise StatisticsError('fmean requires at least one data point')
        return fsum(data) / n
    data, weights = list(data), list(weights)
    if len(data) != len(weights):
        raise StatisticsError('data and weights must be the same length')
    total = fsum(weights)
    if not total:
        raise StatisticsError('sum of weights must be non-zero')
    return fsum(map(lambda x, w: x * w, data, weights)) / total


def geometric_mean(data):
    try:
        return exp(fmean(map(log, data)))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers') from None


def harmonic_mean(data, weights=None):
    data = list(data)
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if n == 1 and weights is None:
        x = data[0]
        if isinstance(x, (int, float, Fraction)) or hasattr(x, 'as_integer_ratio'):
            if x < 0:
                raise StatisticsError('harmonic mean does not support negative values')
            return x
        raise TypeError('unsupported type')
    if weights is None:
        weights, total = [1] * n, n
    else:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
        _, total, _ = _sum(weights)
    for x in data:
        if x < 0:
            raise StatisticsError('harmonic mean does not support negative values')
    if any(x == 0 for x in data):
        return 0
    kind, inverse, _ = _sum(w / x if w else 0 for w, x in zip(weights, data))
    if inverse <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _converted(total / inverse, kind)


def _sorted(data):
    values = sorted(data)
    if not values:
        raise StatisticsError("no median for empty data")
    return values


def median(data):
    values = _sorted(data)
    half, is_odd = divmod(len(values), 2)
    return values[half] if is_odd else (values[half - 1] + values[half]) / 2


def median_low(data):
    values = _sorted(data)
    return values[(len(values) - 1) // 2]


def median_high(data):
    values = _sorted(data)
    return values[len(values) // 2]


def median_grouped(data, interval=1.0):
    data = _sorted(data)
    n = len(data)
    x = data[n // 2]
    first, last = bisect_left(data, x), bisect_right(data, x)
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    low = x - interval / 2.0
    return low + interval * (n / 2 - first) / (last - first)


def mode(data):
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError('no mode for empty data')
    return pairs[0][0]


def multimode(data):
    counts = Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError('must have at least two data points')
    if method == 'inclusive':
        last, result = size - 1, []
        for i in range(1, n):
            j, rest = divmod(i * last, n)
            result.append((data[j] * (n - rest) + data[j + 1] * rest) / n)
        return result
    if method == 'exclusive':
        result = []
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            rest = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - rest) + data[j] * rest) / n)
        return result
    raise ValueError(f'Unknown method: {method!r}')


def variance(data, xbar=None):
    kind, squares, _, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError('variance requires at least two data points')
    return _converted(squares / (n - 1), kind)


def pvariance(data, mu=None):
    kind, squares, _, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _converted(squares / n, kind)


def stdev(data, xbar=None):
    kind, squares, _, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _square_root(squares / (n - 1), kind)


def pstdev(data, mu=None):
    kind, squares, _, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _square_root(squares / n, kind)


def _paired(x, y, what):
    """How many pairs two samples make."""
    count = len(x)
    if count != len(y):
        raise StatisticsError(what + ' requires that both inputs have same number of data points')
    if count < 2:
        raise StatisticsError(what + ' requires at least two data points')
    return count


def _deviations(sample):
    center = fsum(sample) / len(sample)
    return [value - center for value in sample]


def _dot(x, y):
    return fsum(a * b for a, b in zip(x, y))


def covariance(x, y, /):
    count = _paired(x, y, 'covariance')
    return _dot(_deviations(x), _deviations(y)) / (count - 1)


def correlation(x, y, /):
    _paired(x, y, 'correlation')
    x, y = _deviations(x), _deviations(y)
    scale = sqrt(_dot(x, x) * _dot(y, y))
    if not scale:
        raise StatisticsError('at least one of the inputs is constant')
    return _dot(x, y) / scale


LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    count = _paired(x, y, 'linear regression')
    across, up = (x, y) if proportional else (_deviations(x), _deviations(y))
    spread = _dot(across, across)
    if not spread:
        raise StatisticsError('x is constant')
    slope = _dot(across, up) / spread
    return LinearRegression(slope, 0.0 if proportional else fsum(y) / count - slope * (fsum(x) / count))


def __getattr__(name):
    if name == 'NormalDist':
        from _normal_distribution import NormalDist
        globals()[name] = NormalDist
        return NormalDist
    raise AttributeError(f"module 'statistics' has no attribute {name!r}")
