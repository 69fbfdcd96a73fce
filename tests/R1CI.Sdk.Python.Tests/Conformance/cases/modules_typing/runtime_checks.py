# What typing objects do at run time: get_origin, overloads, NewType, protocols, TypedDict totality, NamedTuple methods.
from typing import *
import typing
import collections.abc

T = TypeVar('T'); K = TypeVar('K', int, str); B = TypeVar('B', bound='Base')
print(T, K.__constraints__, B.__bound__, T.__covariant__, get_origin(List[int]), get_args(Dict[str, List[int]]), get_origin(Optional[int]), get_args(Union[int, None, str]), get_args(Callable[[int, str], bool]), get_origin(Callable), get_args(Literal[1, 'a']), get_origin(int), get_args(Annotated[int, 'meta']))
print(Optional[int], Union[int, int], Union[int, str] == Union[str, int], Optional[Union[int, str]], List[T][int], Dict[K, T][str, int], Tuple[int, ...], Tuple[()], Callable[..., int], Type[int], Literal[1, 2], Any, ClassVar[int], Final[str], NoReturn, Union[List[int], Dict[str, T]].__parameters__)


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, x: T) -> 'Stack[T]':
        self.items.append(x)
        return self


class Movie(TypedDict, total=False):
    name: Required[str]
    year: int


class Point(NamedTuple):
    x: int
    y: int = 0

    def norm(self) -> float:
        return (self.x ** 2 + self.y ** 2) ** 0.5


UserId = NewType('UserId', int)


@overload
def twice(x: int) -> int: ...
@overload
def twice(x: str) -> str: ...
def twice(x):
    return x * 2


import io
print(isinstance(io.StringIO(), Closable), isinstance(5, Closable), Stack[int]().push(3).items, Stack[int], Stack[int].__origin__ is Stack, Stack.__parameters__, Stack.__orig_bases__, Stack[int]() .__orig_class__)
print(Movie(name='x', year=1), Movie.__required_keys__, Movie.__optional_keys__, Movie.__total__, Point(3, 4).norm(), Point(1), Point._field_defaults, Point.__annotations__, UserId(5) + 1, UserId.__name__, UserId.__supertype__, twice('a'), len(get_overloads(twice)))
print(get_type_hints(Stack.push)['x'], get_type_hints(Point), cast(int, 'still text'), typing.TYPE_CHECKING, isinstance([], collections.abc.Sequence), isinstance({}, Mapping), issubclass(list, Sequence), is_typeddict(Movie), final(Point) is Point, no_type_check(twice) is twice, assert_type(5, int), reveal_type.__name__)
def bad_cases():
    yield lambda: isinstance([], List[int])
    yield lambda: List[int, str]
    yield lambda: Optional[int, str]
    yield lambda: Union[()]
    yield lambda: Dict[int]
    yield lambda: Any()
    yield lambda: TypeVar('X', int)
    yield lambda: Generic[int]
    yield lambda: isinstance(1, Union[int, List[str]])
    yield lambda: Callable[int]
    yield lambda: T()
    yield lambda: assert_never(5)
    yield lambda: Closable()
    yield lambda: isinstance({}, Movie)
    yield lambda: twice.__wrapped__
    yield lambda: Point(1, 2, 3)
for bad in bad_cases():
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e).replace('__main__.', ''))
