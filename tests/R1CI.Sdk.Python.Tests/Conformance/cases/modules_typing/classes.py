from typing import *
import typing

UserId = NewType('UserId', int)
print(UserId(5), UserId.__name__, UserId.__supertype__, UserId)

class P(Protocol):
    def f(self) -> int: ...

@runtime_checkable
class Q(Protocol):
    def f(self) -> int: ...

class I:
    def f(self): return 1

class J(P):
    def __init__(self, x):
        self.x = x
    def f(self): return self.x

print(isinstance(I(), Q), isinstance(3, Q), issubclass(I, Q), issubclass(int, Q), J(4).f(), isinstance(J(1), Q))
for f in (lambda: isinstance(I(), P), lambda: P(), lambda: Q()):
    try:
        print(f())
    except BaseException as e:
        print(type(e), e)

class TD(TypedDict, total=False):
    a: int
    b: str

class TE(TD):
    c: float

print(TD, TD(a=1), TD.__annotations__, TD.__total__, TD.__required_keys__, sorted(TD.__optional_keys__), TD.__bases__)
print(TE.__annotations__, TE.__required_keys__, TE(c=1.5, a=2), type(TE(c=1)), TypedDict('M', {'x': int})(x=3))

class NT(NamedTuple):
    "doc"
    x: int
    y: int = 3
    def s(self): return self.x + self.y
    @property
    def p(self): return self.x * self.y

print(NT(1), NT(1).s(), NT(2, 5).p, NT._fields, NT._field_defaults, NT.__annotations__, NT.__bases__, NT.__doc__)
print(NamedTuple('N', [('a', int)])(3), NT(1) == (1, 3), NT(1)._replace(y=9), NT(4)._asdict(), [*NT(7, 8)])
try:
    class NT2(NamedTuple):
        x: int = 1
        y: int
except TypeError as e:
    print(e)
try:
    NT()
except TypeError as e:
    print(e)

def g(a: 'int', b: 'List[str]' = None) -> 'None': pass
print(get_type_hints(g), get_type_hints(NT))

class Node:
    left: 'Optional[Node]'
    tag: ClassVar[str] = 'x'

print(get_type_hints(Node), get_type_hints(Node.__init__) if hasattr(Node.__init__, '__annotations__') else '')

@overload
def h(a: int): ...
@overload
def h(a: str): ...
try:
    h(1)
except NotImplementedError as e:
    print(e)

def h(a):
    return a * 2

print(h(2), h('x'), isinstance(3, SupportsInt), isinstance('a', SupportsInt), isinstance(3, SupportsIndex))

T = TypeVar('T')
K = TypeVar('K')

class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []
    def push(self, item: T) -> None:
        self.items.append(item)
    def pop(self) -> T:
        return self.items.pop()

class Pair(Stack[T], Generic[T, K]):
    pass

s = Stack[int]()
s.push(3)
print(s.pop(), Stack.__parameters__, Pair.__parameters__, Pair[int, str], Pair.__mro__, Stack[int] == Stack[int])
try:
    Pair[int]
except TypeError as e:
    print(e)

@final
class Leaf:
    pass

print(Leaf.__final__, get_args(Annotated[int, 'm']), get_origin(Dict[str, int]), get_args(Literal['a', 2]), get_origin(3))
try:
    assert_never(3)
except AssertionError as e:
    print(e)
