# numpy.polynomial.polynomial: the functions on coefficients, lowest power first.
import numpy as np
from numpy.polynomial import polynomial as P

print(P.polyval(2, [1, 2, 3]), P.polyval([1, 2], [1, 2, 3]), P.polyval(np.eye(2), [1, 2]))
print(P.polyadd([1], [1, 2]), P.polysub([1, 2], [1, 2]), P.polymul([1, 2], [1, 3]), P.polydiv([-1, 0, 1], [1, 1]), P.polypow([1, 1], 4))
print(P.polyder([1, 2, 3, 4], 2), P.polyint([1, 2]), P.polyint([6, 6], 2, [1, 2], lbnd=1), P.polymulx([1, 2]))
print(P.polyroots([6, -5, 1]), P.polyroots([1, 0, 1]), P.polyroots([2, 1]), P.polyroots([5]), P.polyfromroots([3, 1, 2]))
print(P.polyfit([0, 1, 2, 3], [1, 2, 5, 10], 2).round(8), P.polyfit([0, 1, 2], [0, 1, 4], [0, 2]).round(8), P.polyfit([0, 1, 2, 3], [1, 3, 5, 8], 1, w=[1, 1, 1, 3]).round(8))
print(P.polyvander([1, 2, 3], 2), P.polycompanion([1, 2, 3]), P.polytrim([1, 2, 0, 0]), P.polyline(1, 2), P.polyval2d(1, 2, [[1, 2], [3, 4]]))
for bad in (lambda: P.polydiv([1], [0]), lambda: P.polyder([1], -1), lambda: P.polyfit([], [], 1), lambda: P.polyfit([1, 2], [1], 1), lambda: P.polyint([1], 1, [1, 2])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
