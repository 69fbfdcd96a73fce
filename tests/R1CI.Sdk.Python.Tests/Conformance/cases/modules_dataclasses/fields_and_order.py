from dataclasses import *
from typing import ClassVar, List
@dataclass(order=True)
class P:
    x: int
    y: float = 2.5
    tags: List[str] = field(default_factory=list, compare=False)
    hidden: int = field(default=0, repr=False)
    kind: ClassVar[str] = 'p'
    total: float = field(init=False)
    scale: InitVar[int] = 1
    def __post_init__(self, scale): self.total = self.x * scale
p = P(1, scale=3); print(p, p == P(1, scale=3), P(1) < P(2), sorted([P(3), P(1)])[0].x, [f.name for f in fields(P)], asdict(p), astuple(p), replace(p, x=5, scale=2), is_dataclass(P), is_dataclass(p), P.__match_args__, p.total)
print(P.__doc__, P.kind)
@dataclass(frozen=True)
class F: a: int; b: str = 'q'
f = F(1); print(f, hash(f) == hash(F(1)), {f: 1}[F(1)])
@dataclass(kw_only=True, slots=True)
class K: a: int; b: int = 2
k = K(a=1); print(k, K.__slots__, hasattr(k, '__dict__'))
@dataclass
class Base: a: int; b: int = 1
@dataclass
class Child(Base): c: int = 3; b: int = 9
print(Child(1), [f.name for f in fields(Child)], Child(1) == Base(1), make_dataclass('M', ['x', ('y', int), ('z', int, field(default=5))], namespace={'double': lambda self: self.x * 2})(4, 5).double())
@dataclass(eq=False, repr=False)
class N: a: int
@dataclass(unsafe_hash=True)
class U: a: int
@dataclass
class Mixed: a: int; _: KW_ONLY; b: int = 1
print(N(1) == N(1), hash(U(1)) == hash(U(1)), Mixed(1, b=5), asdict({'a': 1}) if False else asdict(Base(Base(1), [Base(2)])), asdict(Base(1), dict_factory=list))
for g in (lambda: setattr(f, 'a', 2), lambda: delattr(f, 'a'), lambda: P(), lambda: P(1, 2, [], 4, 5, 6), lambda: K(1), lambda: hash(P(1)), lambda: P(1) < 5, lambda: asdict(5), lambda: fields(5), lambda: replace(p, total=5), lambda: setattr(k, 'zzz', 1), lambda: replace(f, nope=1), lambda: F(1, c=2), lambda: P(1) < Child(1)):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
for src in ('@dataclass\nclass A:\n a: int = 1\n b: int', '@dataclass\nclass A:\n a: list = []', '@dataclass(order=True, eq=False)\nclass A:\n a: int', '@dataclass(frozen=True)\nclass A(Base):\n c: int = 1', '@dataclass\nclass A:\n a: int = field(default=1, default_factory=int)', '@dataclass(slots=True)\nclass A:\n __slots__ = ()\n a: int', '@dataclass(order=True)\nclass A:\n a: int\n def __lt__(self, o): pass'):
    try: exec(src); print('ok')
    except Exception as e: print(type(e).__name__, e)
