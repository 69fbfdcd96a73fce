# Summaries of one data set in several types, groups, correlation, regression, quantiles, errors.
import statistics as st
from fractions import Fraction as F
from decimal import Decimal as D

data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(st.mean(data), st.fmean(data), st.median(data), st.median_low([1, 3, 5, 7]), st.median_high([1, 3, 5, 7]), st.median([1, 3, 5, 7]), st.median_grouped([52, 52, 53, 54]), st.median_grouped([1, 3, 3, 5, 7], interval=2))
print(st.stdev(data), st.pstdev(data), st.variance(data), st.pvariance(data), st.variance([1, 2, 3, 4]), st.pvariance([1, 2, 3, 4], mu=2.5), st.variance([F(1, 6), F(1, 2), F(5, 3)]), st.stdev([D('27.5'), D('30.25'), D('30.25')]))
print(st.mean([1, 2, 4]), st.mean([1, 2, 3]), st.mean([F(1, 2), F(1, 3)]), st.mean([D('0.5'), D('0.75')]), st.mean([True, False]), st.mean(range(10)), st.mean([10 ** 20, 1, -10 ** 20]), st.fmean([3, 5], [1, 3]), st.mean(x for x in (1, 5)))
print(st.mode('aabbb'), st.mode([3, 1, 1, 3]), st.multimode('aabbc'), st.multimode([]), st.mode([None, None, 'x']), st.geometric_mean([54, 24, 36]), st.harmonic_mean([40, 60]), st.harmonic_mean([40, 60], weights=[5, 30]), st.harmonic_mean([2, 0]))
print(st.quantiles(range(1, 12)), st.quantiles([1, 2, 3, 4], n=3, method='inclusive'), st.quantiles([105, 129, 87, 86, 111, 111, 89, 81, 108, 92], n=5), st.quantiles([1, 2], n=1), st.quantiles([D(1), D(4), D(9)]))
x, y = [1, 2, 3, 4, 5], [2, 4, 5, 4, 5]
print(st.covariance(x, y), st.correlation(x, y), st.linear_regression(x, y), st.linear_regression(x, [2 * v for v in x], proportional=True), tuple(st.linear_regression([0, 1], [1, 3])))
groups = {}
for name, score in [('a', 80), ('b', 60), ('a', 90), ('b', 70), ('a', 70)]:
    groups.setdefault(name, []).append(score)
print({k: (st.mean(v), round(st.pstdev(v), 3), st.median(v)) for k, v in groups.items()})
nd = st.NormalDist(100, 15)
print(nd.mean, nd.stdev, nd.variance, nd.cdf(130), nd.pdf(100), nd.inv_cdf(0.975), nd.zscore(70), nd.quantiles(), nd + 5, nd * 2, nd - st.NormalDist(10, 20), -nd, nd == st.NormalDist(100, 15), nd.overlap(st.NormalDist(110, 15)), st.NormalDist.from_samples([1, 2, 3]), nd.samples(2, seed=1), nd / 3, nd.median, nd.mode)
for bad in (lambda: st.mean([]), lambda: st.median([]), lambda: st.stdev([1]), lambda: st.variance([]), lambda: st.mode([]), lambda: st.fmean([]), lambda: st.geometric_mean([1, 0]), lambda: st.geometric_mean([]), lambda: st.harmonic_mean([-1]), lambda: st.harmonic_mean([]), lambda: st.quantiles([1]), lambda: st.quantiles([1, 2], n=0), lambda: st.quantiles([1, 2], method='x'), lambda: st.correlation([1], [1]), lambda: st.correlation([1, 1], [2, 3]), lambda: st.covariance([1, 2], [1]), lambda: st.linear_regression([1, 1], [1, 2]), lambda: st.mean(['a']), lambda: st.NormalDist(0, -1), lambda: nd.inv_cdf(1), lambda: st.NormalDist(0, 0).pdf(1), lambda: st.mean(5), lambda: st.fmean([1], [0]), lambda: st.pstdev([])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
