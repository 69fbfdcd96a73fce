# expected drop: too_big: five hundred numbers
def samples(start: int, step: int) -> list[int]:
    return [start + step * i for i in range(500)]
