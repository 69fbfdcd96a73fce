# Fields through inheritance, frozen instances, replace, ordering, defaults, post-init and conversion.
from dataclasses import dataclass, field, fields, replace, asdict, astuple, FrozenInstanceError, InitVar, KW_ONLY, is_dataclass, make_dataclass, MISSING
from typing import ClassVar


@dataclass
class Shape:
    name: str
    tags: list = field(default_factory=list)
    count: ClassVar[int] = 0

    def __post_init__(self):
        type(self).count += 1


@dataclass
class Square(Shape):
    side: float = 1.0
    name: str = 'square'
    area: float = field(init=False, repr=False)

    def __post_init__(self):
        super().__post_init__()
        self.area = self.side ** 2


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default='', compare=False)

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split('.')))


@dataclass
class Account:
    owner: str
    _: KW_ONLY
    start: InitVar[int] = 0
    balance: int = field(default=0, init=False)

    def __post_init__(self, start):
        self.balance = start * 100


s = Square(side=3)
print(s, s.area, s == Square(side=3), s == Shape('square'), Shape('x').tags is Shape('x').tags, Shape.count, Square.count, [f.name for f in fields(Square)])
v = Version(1, 2, 'x')
print(v, v == Version(1, 2, 'y'), v < Version.parse('1.10'), sorted([Version(2), Version(1, 5), v]), hash(v) == hash(Version(1, 2)), replace(v, minor=9), {v: 1}[Version(1, 2)], max(Version(0, 9), v))
print(Account('a', start=5), asdict(s), astuple(v), is_dataclass(v), is_dataclass(Version), asdict(Shape('n', [Version(1)])), Version.__match_args__, Account.__match_args__)
P = make_dataclass('P', [('x', int), 'y', ('z', int, field(default=5))], namespace={'total': lambda self: self.x + self.y + self.z}, bases=())
print(P(1, 2), P(1, 2).total(), P.__annotations__['x'], [(f.name, f.default is MISSING, f.kw_only) for f in fields(P)])
for bad in (lambda: setattr(v, 'minor', 3), lambda: delattr(v, 'minor'), lambda: Version(), lambda: Version(1, 2, 3, 4), lambda: v < (1, 2), lambda: replace(s, area=3), lambda: Account('a', 5), lambda: fields(5), lambda: asdict(Version), lambda: hash(s), lambda: replace(Account('q')), lambda: replace(v, nope=1), lambda: Square() < Square(), lambda: make_dataclass('Q', ['a', 'a']), lambda: make_dataclass('Q', ['class'])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
for text in ('a: int = 0\n b: int', 'a: list = []', 'a: int = field(default=1, default_factory=int)'):
    try:
        exec(f'@dataclass\nclass Bad:\n {text}')
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    @dataclass
    class Thawed(Version):
        extra: int = 0
except TypeError as e:
    print(e)
