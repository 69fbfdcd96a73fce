from statistics import NormalDist, StatisticsError
n = NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, n.median, n.mode, n.pdf(100), n.cdf(115), n.inv_cdf(0.975), n.zscore(130), n.quantiles(), n.overlap(NormalDist(110, 10)))
print(n + 5, n - 5, n * 2, n / 3, -n, +n, 5 - n, 2 * n, n + NormalDist(1, 2), n - NormalDist(1, 2), n == NormalDist(100, 15), hash(n) == hash(NormalDist(100, 15)), NormalDist(), NormalDist.from_samples([1, 2, 3, 4]))
print([round(NormalDist().cdf(x), 12) for x in (-3, -1, 0, 0.5, 2)], [round(NormalDist().inv_cdf(p), 12) for p in (0.001, 0.1, 0.5, 0.9, 0.9999)], n.samples(3, seed=1))
for f in (lambda: NormalDist(0, -1), lambda: n.inv_cdf(0), lambda: n.inv_cdf(1.5), lambda: NormalDist(0, 0).pdf(1), lambda: NormalDist(0, 0).cdf(1), lambda: n.overlap(5), lambda: n + 'a', lambda: NormalDist.from_samples([1]), lambda: NormalDist(0, 0).zscore(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
