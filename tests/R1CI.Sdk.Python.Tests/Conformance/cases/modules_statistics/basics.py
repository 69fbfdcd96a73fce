import statistics as st
from statistics import *
from fractions import Fraction
import random

datas = [[1, 2, 3, 4, 5], [1.5, 2.5, 2.5, 2.75, 3.25, 4.75], [2, 2, 3, 9, 9], [0.1] * 10, [Fraction(1, 3), Fraction(5, 7)],
         [1, 2.5, Fraction(1, 2)], [1e20, 1, -1e20, 3], [10**20, 10**20 + 2], [True, False, True], [3], [-5, 5, 0.25]]
rnd = random.Random(3)
datas += [[rnd.uniform(-100, 100) for _ in range(k)] for k in (3, 10, 57)] + [[rnd.randint(-1000, 1000) for _ in range(k)] for k in (4, 31)]
for d in datas:
    for f in (mean, fmean, median, median_low, median_high, mode, multimode, pvariance, variance, pstdev, stdev, quantiles, median_grouped):
        try:
            print(f.__name__, f(d))
        except Exception as e:
            print(f.__name__, type(e).__name__, e)
print(geometric_mean([1, 2, 4, 8]), harmonic_mean([40, 60]), harmonic_mean([40, 60], weights=[5, 30]), harmonic_mean([0, 3]), fmean([1, 2, 3], weights=[3, 1, 1]))
print(mode('aabbbc'), multimode('aabb'), mode(['red', 'blue', 'red']), quantiles(range(1, 12), n=10), quantiles([1, 2, 3, 4], n=4, method='inclusive'))
print(covariance([1, 2, 3], [4, 5, 9]), correlation([1, 2, 3, 4], [2, 4, 6, 9]), linear_regression([1, 2, 3], [2, 4, 7]), linear_regression([1, 2, 3], [2, 4, 7], proportional=True))
for f in (lambda: mean([]), lambda: median([]), lambda: mode([]), lambda: stdev([1]), lambda: variance([]), lambda: pstdev([]), lambda: fmean([]),
          lambda: quantiles([1]), lambda: harmonic_mean([-1, 2]), lambda: geometric_mean([]), lambda: correlation([1], [2]), lambda: correlation([1, 1], [2, 3]), lambda: mean(['a'])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
n = NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, n.pdf(110), n.cdf(120), n.inv_cdf(0.95), n.quantiles(4), n.zscore(130), n + 5, n * 2, n - NormalDist(1, 2), -n, n == NormalDist(100, 15))
print(NormalDist.from_samples([1, 2, 3, 4]), n.overlap(NormalDist(110, 15)), n.overlap(NormalDist(90, 10)), NormalDist().inv_cdf(0.001), NormalDist().inv_cdf(1e-12))
print(mean(x for x in [1, 2, 4]), stdev(iter([1, 2, 4])), variance([1, 2, 3], 2), pvariance([1, 2, 3], 2), mean([1, 2]), mean([1, 3]), mean([float('inf'), 1]))
