class Point:
    count = 0
    def __init__(self, x, y=0):
        self.x, self.y = x, y
        Point.count += 1
    def move(self, dx, dy):
        self.x += dx
        self.y += dy
        return self
    def __repr__(self):
        return f'Point({self.x}, {self.y})'
    def __eq__(self, other):
        if not isinstance(other, Point):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)
    def __hash__(self):
        return hash((self.x, self.y))
p = Point(1, 2)
print(p, p.move(1, 1).move(2, 0), Point.count, Point(y=5, x=4), p == Point(4, 3), p != Point(0), p == 'x', {p: 'k'}[Point(4, 3)], p.__dict__, vars(p))
p.extra = 'e'
del p.y
print(hasattr(p, 'y'), getattr(p, 'y', 'none'), p.extra, type(p), type(p).__name__, isinstance(p, (int, Point)), issubclass(Point, object), Point.__mro__, Point.__bases__, Point.__module__)
setattr(p, 'z', 9)
delattr(p, 'extra')
print(p.z, sorted(p.__dict__), Point.move(p, 1, 0) if hasattr(p, 'y') else 'no y', callable(p), callable(Point))
for t in [lambda: p.nope, lambda: Point(), lambda: Point(1, 2, 3), lambda: p(), lambda: p.move(1), lambda: Point.move(), lambda: p + 1, lambda: p < p, lambda: p[0], lambda: len(p), lambda: iter(p), lambda: Point.nope, lambda: delattr(p, 'q')]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
