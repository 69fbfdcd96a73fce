# Running statistics and simple estimators beside the module's own results.
import math
import statistics
from collections import Counter
from fractions import Fraction


class Running:
    """Mean and variance of a stream, one value at a time."""

    def __init__(self):
        self.n, self.mean, self.m2 = 0, 0, 0

    def push(self, x):
        self.n += 1
        delta = x - self.mean
        self.mean += delta / self.n
        self.m2 += delta * (x - self.mean)
        return self

    @property
    def variance(self):
        return self.m2 / (self.n - 1)


def percentile(data, p):
    data = sorted(data)
    k = (len(data) - 1) * p / 100
    low, high = math.floor(k), math.ceil(k)
    return data[low] + (data[high] - data[low]) * (k - low)


data = [12, 15, 11, 19, 25, 14, 18, 15, 22, 15]
r = Running()
for x in data:
    r.push(Fraction(x))
print(r.mean, r.variance, r.mean == Fraction(statistics.mean(data)).limit_denominator(), r.variance == statistics.variance(map(Fraction, data)))
print([percentile(data, p) for p in (0, 25, 50, 75, 100)], statistics.quantiles(data, n=4, method='inclusive'), statistics.median(data) == percentile(data, 50))
mean, sd = statistics.fmean(data), statistics.pstdev(data)
print([round((x - mean) / sd, 3) for x in data], Counter(data).most_common(1)[0][0] == statistics.mode(data), [x for x in data if abs(x - mean) > 1.5 * sd])
trimmed = sorted(data)[1:-1]; print(statistics.mean(trimmed), statistics.median_low(trimmed), statistics.multimode(data + [11, 11]), statistics.mean([statistics.mean(data[:5]), statistics.mean(data[5:])]))
half = len(data) // 2; pairs = list(zip(data[:half], data[half:])); print(pairs, round(statistics.correlation(*zip(*pairs)), 6), statistics.covariance(*zip(*pairs)))
ranks = {v: statistics.mean(i for i, w in enumerate(sorted(data), 1) if w == v) for v in set(data)}; print([ranks[v] for v in data])
window = [statistics.fmean(data[max(0, i - 2):i + 1]) for i in range(len(data))]; print([round(v, 2) for v in window])
