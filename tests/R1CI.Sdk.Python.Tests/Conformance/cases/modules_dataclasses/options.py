import dataclasses
from dataclasses import *
from dataclasses import FrozenInstanceError
from collections import namedtuple

@dataclass
class Base:
    x: int
    y: float = 1.5

@dataclass
class Derived(Base):
    z: str = 'z'
    x: str = 'over'

print(Derived(), [f.name for f in fields(Derived)], Derived('a', 2.0, 'b') == Derived('a', 2.0, 'b'), Base(1) == Derived(1))

@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2

print(K(a=1), K.__match_args__)
try:
    K(1)
except TypeError as e:
    print(e)

@dataclass
class M:
    a: int
    _: KW_ONLY
    b: int
    c: int = 3

print(M(1, b=2), M.__match_args__)
try:
    M(1)
except TypeError as e:
    print(e)

@dataclass(slots=True)
class S:
    a: int
    b: int = 5

s = S(1)
print(s, S.__slots__, hasattr(s, '__dict__'))
try:
    s.c = 1
except AttributeError as e:
    print(e)

@dataclass(frozen=True, slots=True)
class FS:
    a: int

try:
    FS(1).a = 2
except FrozenInstanceError as e:
    print(type(e).__name__, e)

@dataclass
class I:
    total: int = field(init=False)
    start: InitVar[int] = 3
    def __post_init__(self, start):
        self.total = start * 2

print(I(), I(5), [f.name for f in fields(I)], I.__dataclass_fields__['start'].type)

@dataclass(unsafe_hash=True)
class H:
    a: int
    b: list = field(default_factory=list, hash=False)

print(hash(H(1)) == hash((1,)), H.__hash__ is not None)

@dataclass(eq=False)
class NoEq:
    a: int

print(NoEq(1) == NoEq(1), NoEq(1).__hash__ is not None)

@dataclass(repr=False)
class OwnRepr:
    a: int
    def __repr__(self):
        return f'<{self.a}>'

print(OwnRepr(3), [OwnRepr(4)])

C = make_dataclass('C', [('x', int), 'y', ('z', int, field(default=5))], namespace={'add': lambda self: self.x + self.z})
print(C(1, 2), C(1, 2).add(), C.__name__, C.__module__)
for bad in (['1a'], ['x', 'x'], [('x',)]):
    try:
        make_dataclass('D', bad)
    except TypeError as e:
        print(e)
print(repr(field(default=3)).partition("default_factory")[0])
print(repr(fields(Base)[1]).partition(",init=")[2].replace("metadata=", "m="))
print(Base.__dataclass_params__)
print(Base.__doc__, '|', Derived.__doc__, '|', K.__doc__)
P = namedtuple('P', 'a b')

@dataclass
class Holder:
    p: P
    d: dict
    t: tuple
    l: list

h = Holder(P(1, Base(2)), {'k': Base(3)}, (Base(4),), [Base(5), [1]])
print(asdict(h))
print(astuple(h))
print(asdict(Base(1), dict_factory=lambda kv: sorted(kv, reverse=True)), astuple(Base(1), tuple_factory=list))

for f in (lambda: dataclass(order=True, eq=False)(type('Q', (), {'__annotations__': {'a': int}})),
          lambda: field(default=1, default_factory=int)):
    try:
        f()
    except ValueError as e:
        print(e)
try:
    @dataclass
    class W(FS):
        b: int
except TypeError as e:
    print(e)
try:
    @dataclass(order=True)
    class X:
        a: int
        def __lt__(self, o): return True
except TypeError as e:
    print(e)
try:
    @dataclass
    class Y:
        a = field()
except TypeError as e:
    print(e)

@dataclass
class Prop:
    _v: int = 1
    @property
    def v(self):
        return self._v
    @v.setter
    def v(self, n):
        self._v = n

q = Prop()
q.v = 9
print(q, q.v, Base.__init__.__qualname__, Base.__eq__.__qualname__, Base.__init__.__annotations__)

@dataclass
class E:
    pass

print(E(), E() == E(), hash.__name__)

@dataclass
class Gen:
    self_: int
    cls: type = int

print(Gen(1), replace(Gen(1), self_=3))
try:
    replace(I(2), total=3)
except ValueError as e:
    print(e)
