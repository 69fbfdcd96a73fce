import math
xs = [-170.5, -20.25, -3.5, -2.5, -1.5, -0.5, -1e-5, 1e-300, 1e-10, 1e-3, 0.1, 0.25, 0.5, 0.75, 0.9, 1, 1.25, 1.5, 2, 2.5, 3, 3.7, 5, 6.5, 8, 9.99, 13.7, 20.5, 23, 33.33, 50, 77.7, 100, 140.25, 170.6]
for x in xs:
    print(x, math.gamma(x), math.lgamma(x))
for x in [-6, -3.5, -2.2, -1.3, -0.84, -0.3, -1e-3, 0, 1e-10, 0.01, 0.3, 0.5, 0.84, 0.9, 1.1, 1.25, 1.5, 2, 2.5, 2.86, 3, 4.5, 5.5, 6.5, 10, 20, 26.5, 27, 28]:
    print(x, math.erf(x), math.erfc(x))
for f in (math.gamma, math.lgamma):
    for x in (0, -1, -2.0, float('-inf'), float('inf'), float('nan'), 1000, -1000.5, 1e306, 172):
        try:
            print(f.__name__, x, f(x))
        except (ValueError, OverflowError) as e:
            print(f.__name__, x, type(e).__name__, e)
