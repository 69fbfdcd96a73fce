from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass
from typing import List, ClassVar, Optional

@dataclass
class Point:
    x: int
    y: int = 0

    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

p = Point(3, 4)
print(p, p.norm(), p == Point(3, 4), p != Point(1), Point(1), Point(y=2, x=9), Point.__match_args__)
print(asdict(p), astuple(p), replace(p, x=10), [f.name for f in fields(p)], is_dataclass(p), is_dataclass(Point), is_dataclass(3))
for f in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: Point(1, x=2), lambda: hash(p), lambda: p < p,
          lambda: fields(3), lambda: asdict(Point), lambda: replace(p, z=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

@dataclass
class Team:
    name: str
    members: List[str] = field(default_factory=list)
    size: int = field(init=False, default=0)
    secret: str = field(default='x', repr=False, compare=False)
    count: ClassVar[int] = 7

    def __post_init__(self):
        self.size = len(self.members)

a, b = Team('a'), Team('b', ['q', 'r'])
a.members.append('z')
print(a, b, Team.count, asdict(b), a == Team('a', ['z']), a.secret)

@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0

print(sorted([Version(2), Version(1, 5), Version(1, 2)]), Version(1) < Version(2), hash(Version(1, 2)) == hash((1, 2)), {Version(1): 'a'})
v = Version(1)
for f in (lambda: setattr(v, 'major', 3), lambda: delattr(v, 'minor'), lambda: setattr(v, 'other', 1), lambda: v < 3):
    try:
        print(f())
    except Exception as e:
        print(type(e).__mro__[0:2], e)

@dataclass
class Node:
    value: int
    left: Optional['Node'] = None
    right: Optional['Node'] = None

tree = Node(1, Node(2), Node(3, Node(4)))
print(tree)
print(asdict(tree))
tree.left = tree
print(tree)

try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as e:
    print(e)
try:
    @dataclass
    class Bad2:
        a: int = 1
        b: int
except TypeError as e:
    print(e)

match p:
    case Point(x=3, y=yy):
        print('matched', yy)
match p:
    case Point(a, 4):
        print('positional', a)
