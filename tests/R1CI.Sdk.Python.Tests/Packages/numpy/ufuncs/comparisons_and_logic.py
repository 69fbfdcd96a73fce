import numpy as np
a, b = np.array([1, 2, 3]), np.array([3, 2, 1])
print(a == b, a != b, a < b, a <= b, a > b, a >= 2)
print(np.equal(a, b), np.greater(a, b), np.less_equal(a, 2))
p, q = np.array([True, True, False]), np.array([True, False, False])
print(p & q, p | q, p ^ q, ~p, np.logical_and(p, q), np.logical_or(a > 1, b > 2), np.logical_not(a > 1), np.logical_xor(p, q))
print(np.all(p), np.any(p), p.all(), (a > 0).all(), np.all([[1, 0], [1, 1]], axis=0), np.any([[0, 0], [0, 1]], axis=1))
print(np.array_equal(a, [1, 2, 3]), np.array_equal(a, b), np.isclose(0.1 + 0.2, 0.3), np.allclose([1, 2], [1, 2.1]), np.isclose([1, 2], [1, 2.00000001]))
print(True & np.bool_(True), np.bool_(3), not np.bool_(False))
