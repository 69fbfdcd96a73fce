# What a dataclass writes itself is kept: __init__, __repr__, __eq__, __hash__; ordering and freezing refuse to be overwritten.
from dataclasses import dataclass, field, fields


@dataclass
class Twice:
    x: int
    y: int = 2

    def __init__(self, value):
        self.x = self.y = value * 2


@dataclass
class Child(Twice):
    def __init__(self):
        super().__init__(5)

    def __repr__(self):
        return f'Child of {super().__repr__()}'

    def __eq__(self, other):
        return True


@dataclass(frozen=True)
class Frozen:
    a: int

    def __init__(self, a):
        object.__setattr__(self, 'a', a + 1)


@dataclass
class Hashed:
    a: int
    items: list = field(default_factory=list)

    def __post_init__(self):
        self.items.append(self.a)

    def __hash__(self):
        return 7


print(Twice(3), Twice.__init__.__annotations__, Child(), Child() == 3, [f.name for f in fields(Child)])
print(Frozen(1), hash(Frozen(1)) == hash((2,)), Hashed(4), hash(Hashed(1)), Hashed(1) == Hashed(1))
try:
    Frozen(1).a = 3
except Exception as e:
    print(type(e).__name__, e)
for name, options in (('__lt__', {'order': True}), ('__setattr__', {'frozen': True}), ('__hash__', {'unsafe_hash': True})):
    try:
        dataclass(**options)(type('Own', (), {'__annotations__': {'a': int}, name: lambda *_: 1}))
    except TypeError as e:
        print(e)
try:
    dataclass(type('Order', (), {'__annotations__': {'a': int, 'b': int}, 'a': 1, '__init__': lambda self: None}))
except TypeError as e:
    print(e)
