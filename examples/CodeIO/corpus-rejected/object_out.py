# expected drop: not_json: it returns an object of its own class
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def middle(x1: int, y1: int, x2: int, y2: int) -> Point:
    return Point((x1 + x2) / 2, (y1 + y2) / 2)
