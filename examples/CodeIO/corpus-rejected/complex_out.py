# expected drop: not_json: it returns complex numbers
import cmath


def roots(a: float, b: float, c: float) -> list[complex]:
    a = a or 1.0
    d = cmath.sqrt(b * b - 4 * a * c)
    return [(-b + d) / (2 * a), (-b - d) / (2 * a)]
