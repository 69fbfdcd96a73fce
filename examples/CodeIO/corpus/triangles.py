import math


def kind_of_triangle(a: int, b: int, c: int) -> str:
    """Name a triangle by its sides and its largest angle.

    >>> kind_of_triangle(5, 12, 13)
    'right scalene'
    """
    x, y, z = sorted((a, b, c))
    if x <= 0 or x + y <= z:
        return "no triangle"
    if x == z:
        return "equilateral"
    sides = "isosceles" if x == y or y == z else "scalene"
    gap = x * x + y * y - z * z
    angle = "right" if gap == 0 else "acute" if gap > 0 else "obtuse"
    return f"{angle} {sides}"


def clock_angle(hour: int, minute: int) -> float:
    """The smaller angle in degrees between the hands of a clock.

    :param hour: hour of the day; only its remainder by twelve matters
    :param minute: minute of the hour; more than 59 is taken by remainder too
    """
    minute %= 60
    hour_hand = (hour % 12) * 30 + minute * 0.5
    minute_hand = minute * 6
    gap = abs(hour_hand - minute_hand)
    return min(gap, 360 - gap)


def right_triangles(perimeter: int) -> list[list[int]]:
    """All right triangles with whole sides and the given perimeter, sides rising.

    >>> right_triangles(60)
    [[10, 24, 26], [15, 20, 25]]
    """
    found = []
    for a in range(1, perimeter // 3):
        for b in range(a + 1, (perimeter - a) // 2 + 1):
            c = perimeter - a - b
            if a * a + b * b == c * c:
                found.append([a, b, c])
    return found


def ladder_height(length: float, foot: float) -> float:
    """How high a leaning ladder reaches, to the centimetre (lengths in metres)."""
    if abs(foot) >= abs(length):
        return 0.0
    return round(math.sqrt(length * length - foot * foot), 2)
