# Annotated code as models write it: generics, protocols, NewType, overloads, TypedDict, Literal; nothing is enforced at run time.
from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial, reduce
from typing import Any, ClassVar, Final, Generic, Literal, NamedTuple, NewType, Optional, TypeVar, TypedDict, Union, cast, get_type_hints, overload

T = TypeVar('T')
K = TypeVar('K', bound='Comparable')
UserId = NewType('UserId', int)
Mode = Literal['r', 'w']
Tree = Union['Leaf', 'Fork']
LIMIT: Final[int] = 3


class Comparable:
    def __lt__(self, other: Any) -> bool:
        return NotImplemented


class Movie(TypedDict, total=False):
    title: str
    year: int


class Stack(Generic[T]):
    kind: ClassVar[str] = 'lifo'

    def __init__(self, items: Optional[list[T]] = None) -> None:
        self._items: list[T] = list(items or [])

    def push(self, item: T) -> Stack[T]:
        self._items.append(item)
        return self

    def pop(self) -> T:
        return self._items.pop()

    def map(self, f: Callable[[T], K]) -> Stack[K]:
        return Stack([f(x) for x in self._items])

    def __iter__(self) -> Iterator[T]:
        return iter(self._items[::-1])

    def __class_getitem__(cls, item):
        return super().__class_getitem__(item)


@dataclass
class Leaf:
    value: int


@dataclass
class Fork:
    left: Tree
    right: Tree | None = None


def total(tree: Tree | None) -> int:
    match tree:
        case None:
            return 0
        case Leaf(value):
            return value
        case Fork(left=l, right=r):
            return total(l) + total(r)


class Pair(NamedTuple):
    first: int
    second: str = '?'

    def swap(self) -> tuple[str, int]:
        return self.second, self.first


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


def compose(*fs: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return reduce(lambda f, g: lambda x: f(g(x)), fs, lambda x: x)


def opened(path: str, mode: Mode = 'r', *, size: int | None = None, **rest: Any) -> dict[str, Any]:
    return dict(path=path, mode=mode, size=size, **rest)


s = Stack([1, 2]).push(3)
print(list(s), s.pop(), list(s.map(str)), Stack[int], Stack[int]([5]).pop(), isinstance(s, Stack), Stack.kind)
print(UserId(5) + 1, UserId.__name__, double(4), double('ab'), cast(str, 5), LIMIT)
print(Movie(title='Alien', year=1979), Movie(title='x').get('year'), Movie.__total__, sorted(Movie.__annotations__))
print(total(Fork(Leaf(1), Fork(Fork(Leaf(2)), Leaf(3)))), Fork(Leaf(1)), Fork.__annotations__)
print(Pair(1), Pair(1, 'x').swap(), Pair._field_defaults, Pair._fields, Pair(2)._replace(second='y'), Pair(1) == (1, '?'), [*Pair(3, 'z')])
print(compose(str, abs, lambda x: x - 10)(3), compose()(7), partial(opened, mode='w')('f', size=2, extra=[1]))
print(opened.__annotations__, get_type_hints(opened)['size'], get_type_hints(Pair), total.__annotations__)
print(Optional[int], Union[int, str, int], Union[int, None] == Optional[int], list[dict[str, tuple[int, ...]]], Callable[[int], str], Literal['r', 1])
print(int | None, (int | str).__args__, isinstance(3, int | str), T, K.__bound__, Stack.__parameters__, Stack[str].__args__, dict[str, T][int])
for bad in (lambda: Stack[int, str], lambda: isinstance([], list[int]), lambda: T(), lambda: Pair(), lambda: Optional[1, 2]):
    try:
        print('fine', bad())
    except TypeError as e:
        print(e)
