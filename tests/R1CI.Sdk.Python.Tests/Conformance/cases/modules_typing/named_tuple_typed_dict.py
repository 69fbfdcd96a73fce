from typing import *

class Point(NamedTuple):
    """A point."""
    x: int
    y: int = 0
    def norm(self) -> float: return (self.x ** 2 + self.y ** 2) ** 0.5

p = Point(3, 4)
print(p, p.norm(), p._fields, p._field_defaults, Point.__annotations__, Point.__doc__, p._replace(y=9), Point._make([5, 6]), p == (3, 4), p._asdict())
print(Point(x=1), Point.__mro__, isinstance(p, tuple))
Emp = NamedTuple('Emp', [('name', str), ('id', int)])
print(Emp('a', 1), Emp.__annotations__, Emp._fields)
for bad in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, z=2)):
    try:
        bad()
    except TypeError as e:
        print(e)
try:
    class Bad(NamedTuple):
        a: int = 1
        b: int
except TypeError as e:
    print(e)

class Movie(TypedDict):
    title: str
    year: int
class More(Movie, total=False):
    rating: float
m: Movie = {'title': 'x', 'year': 1}
print(Movie(title='a', year=2), type(Movie(title='a', year=2)), Movie.__annotations__, Movie.__total__, More.__required_keys__ == {'title', 'year'}, More.__optional_keys__, More.__annotations__)
Alt = TypedDict('Alt', {'in': int, 'b': str})
print(Alt, Alt.__annotations__, is_typeddict(Movie), is_typeddict(dict))
try:
    isinstance({}, Movie)
except TypeError as e:
    print(e)
class Req(TypedDict, total=False):
    a: Required[int]
    b: NotRequired[str]
    c: int
print(sorted(Req.__required_keys__), sorted(Req.__optional_keys__), get_type_hints(Req))
