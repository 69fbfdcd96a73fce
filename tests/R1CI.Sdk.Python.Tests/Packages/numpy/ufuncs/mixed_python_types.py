import numpy as np
import math
from fractions import Fraction
from decimal import Decimal
print(np.float64(2) * 3, 3 * np.float64(2), np.int64(7) + 0.5, 2.0 ** np.int64(3), np.float64(1) + 1j, np.int64(5) / np.int64(2), np.int64(5) // 2.0, np.float64(7) % 3, -np.float64(2) ** 2)
print(math.sin(np.float64(0)), math.gcd(np.int64(12), 8), math.isclose(np.float64(0.1) + 0.2, 0.3), round(np.float64(3.14159), 3), pow(np.int64(2), 5), Fraction(int(np.int64(3)), 4), Decimal(int(np.int64(2))), complex(np.float64(2)), int(np.float64(9.99)), str(np.int64(3)) + 'x', np.float64(3) == 3, np.int64(3) == 3.0, np.float64(1) in [1, 2], sorted([np.float64(2), 1, np.int64(0)]), min(np.array([3, 1])), any(np.array([0, 1])), all(np.array([1, 1])), bool(np.array([1])), list(np.arange(2)) + [5])
