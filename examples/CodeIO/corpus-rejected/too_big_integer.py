# expected drop: too_big: numbers of hundreds of digits
def grains(field: int) -> int:
    return 3 ** (1000 + abs(field))
