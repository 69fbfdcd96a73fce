# Class hierarchies: abstract bases, mixins with super(), class and static methods, properties, protocols, __eq__ and sets.
import math
from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterable, Sized
from functools import cached_property
from typing import Protocol, runtime_checkable


@runtime_checkable
class HasArea(Protocol):
    def area(self) -> float: ...


class Shape(ABC):
    count = 0

    def __init__(self, name=None, **rest):
        super().__init__(**rest)
        self.name = name or type(self).__name__.lower()
        type(self).count += 1
        Shape.count += type(self) is not Shape

    @property
    @abstractmethod
    def sides(self): ...

    @abstractmethod
    def area(self):
        return 0

    @classmethod
    def parse(cls, text):
        kind, *numbers = text.split()
        return {c.__name__.lower(): c for c in cls.__subclasses__()}[kind](*map(float, numbers))

    @staticmethod
    def total(shapes):
        return math.fsum(s.area() for s in shapes)

    def __lt__(self, other):
        return self.area() < other.area()

    def __repr__(self):
        return f'<{self.name} {self.area():.2f}>'


class Tagged:
    def __init__(self, tags=(), **rest):
        super().__init__(**rest)
        self.tags = set(tags)

    def describe(self):
        return f'{super().describe() if hasattr(super(), "describe") else self.name}{sorted(self.tags)}'


class Polygon(Shape, Tagged):
    def __init__(self, *points, **rest):
        super().__init__(**rest)
        self.points = points

    sides = property(lambda self: len(self.points))

    def area(self):
        return super().area() + abs(sum(a[0] * b[1] - a[1] * b[0] for a, b in zip(self.points, self.points[1:] + self.points[:1]))) / 2

    @cached_property
    def perimeter(self):
        print('(computing)')
        return sum(map(math.dist, self.points, self.points[1:] + self.points[:1]))


class Rect(Polygon):
    def __init__(self, w, h, **rest):
        super().__init__((0, 0), (w, 0), (w, h), (0, h), **rest)
        self._w, self._h = w, h

    @property
    def width(self):
        return self._w

    @width.setter
    def width(self, value):
        if value <= 0:
            raise ValueError('width must be positive')
        self.__init__(value, self._h, name=self.name, tags=self.tags)

    @width.deleter
    def width(self):
        self.width = 1

    def __eq__(self, other):
        return isinstance(other, Rect) and (self._w, self._h) == (other._w, other._h)

    def __hash__(self):
        return hash((self._w, self._h))


class Circle(Shape):
    sides = 0

    def __init__(self, r):
        super().__init__()
        self.r = r

    def area(self):
        return math.pi * self.r ** 2

    def grow(self, by):
        if not isinstance(by, (int, str)):
            raise TypeError(type(by).__name__)
        self.r += by if isinstance(by, int) else len(by)
        return self


class Half(Shape):
    def area(self):
        return 1


rect, circle = Rect(3, 4, tags='ba', name='field'), Circle(1)
print(rect, rect.describe(), rect.sides, rect.perimeter, rect.perimeter, circle, circle.grow(2).grow('ab'), circle.sides)
rect.width = 10
print(rect, rect.width, rect.tags, rect == Rect(10, 4), len({rect, Rect(10, 4), Rect(1, 1)}), rect in [Rect(10, 4)])
del rect.width
print(rect.width, Shape.count, Rect.count, Circle.count, Polygon.count, sorted([rect, circle, Polygon((0, 0), (4, 0), (0, 3))]))
print(Shape.parse('circle 2'), Shape.total([rect, rect]), [c.__name__ for c in Rect.__mro__], Half.__abstractmethods__)
print(isinstance(circle, HasArea), isinstance(3, HasArea), issubclass(Rect, Hashable), isinstance(rect, (Sized, Iterable)))
for bad in (Shape, Half, lambda: setattr(rect, 'width', -1), lambda: circle.grow(1.5), lambda: Shape.parse('cube 1'), lambda: setattr(circle, 'sides', 3),
            lambda: Rect(1), lambda: rect < 3, lambda: setattr(rect, 'sides', 5)):
    try:
        print('fine', bad())
    except Exception as e:
        print(type(e).__name__, e)
