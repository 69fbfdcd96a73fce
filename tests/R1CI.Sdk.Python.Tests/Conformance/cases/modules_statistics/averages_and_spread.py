import statistics as st
from fractions import Fraction
from decimal import Decimal
a = [1, 2, 3, 4, 4, 10]
print(st.mean(a), st.mean([1.5, 2]), st.mean([Fraction(1, 3), 1]), st.mean([Decimal('1.1'), 2]), st.fmean(a), st.fmean([1, 2], weights=[3, 1]), st.geometric_mean([1, 2, 4]), st.harmonic_mean([40, 60]), st.harmonic_mean([40, 60], weights=[5, 30]), st.harmonic_mean([0, 1]))
print(st.median(a), st.median([1, 3, 2]), st.median_low(a), st.median_high(a), st.median_grouped([1, 2, 2, 3, 4, 4, 4], 1), st.median_grouped([1, 3, 3, 5, 7], interval=2), st.mode(a), st.mode('aabb'), st.multimode('aabbc'), st.multimode([]), st.quantiles(range(1, 10)), st.quantiles(a, n=10), st.quantiles(a, n=3, method='inclusive'))
print(st.stdev(a), st.pstdev(a), st.variance(a), st.pvariance(a), st.variance([1, 2], 1.5), st.pvariance([1.5, 2.5], mu=2), st.stdev([Decimal(1), Decimal(4)]), st.variance([Fraction(1, 2), Fraction(1, 3)]), st.stdev([1e10, 1e10 + 1]), st.pstdev([2, 2]))
x, y = [1, 2, 3, 4], [2, 4, 5, 9]
print(st.covariance(x, y), st.correlation(x, y), st.linear_regression(x, y), st.linear_regression(x, y, proportional=True), st.linear_regression(x, y).slope)
print(st.mean([True, False, True]), st.mean([1, 2]), type(st.mean([1, 3])), st.median(['a', 'b', 'c']), st.mean([1e308, 1e308]), st.mean([0.1] * 3), st.mean(range(5)))
for f in (lambda: st.mean([]), lambda: st.median([]), lambda: st.mode([]), lambda: st.stdev([1]), lambda: st.variance([]), lambda: st.pstdev([]), lambda: st.mean(['a']), lambda: st.harmonic_mean([-1]), lambda: st.geometric_mean([0]), lambda: st.geometric_mean([]), lambda: st.quantiles([1]), lambda: st.quantiles([1, 2], n=0), lambda: st.quantiles([1, 2], method='x'), lambda: st.correlation([1, 1], [1, 2]), lambda: st.covariance([1], [1, 2]), lambda: st.linear_regression([1, 1], [1, 2]), lambda: st.fmean([]), lambda: st.mean(5), lambda: st.fmean([1], weights=[1, 2]), lambda: st.median_low([])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
