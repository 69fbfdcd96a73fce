from typing import *
import typing
print(List[None], Union[int, str, None], Optional[int], Callable[[int], str], Callable[..., int], Tuple[()], Tuple[int, ...], Dict[str, List[int]])
T = TypeVar('T')
print(T, List[T], List[T][int], TypeVar('K', bound=int, covariant=True))
print(repr(Literal[1, 'a']), ClassVar[int], Annotated[int, 3], Final[int], Type[int], Generic[T], NoReturn, Any, Self)

class F(Generic[T]):
    pass

print(F[int], F[T], F[int]().__orig_class__, F.__parameters__, F.__orig_bases__)
for f in (lambda: List[int, int], lambda: List(), lambda: Optional[int, str], lambda: isinstance(3, List[int]),
          lambda: Union[()], lambda: F[int, int], lambda: Dict[int], lambda: Any(), lambda: Union(),
          lambda: Callable[int], lambda: F[int][str], lambda: Optional(), lambda: NoReturn[int], lambda: List[3],
          lambda: isinstance(3, Union), lambda: isinstance(3, Union[int, str]), lambda: isinstance(3, Any),
          lambda: Generic[int], lambda: Union[3, int], lambda: List[int]()):
    try:
        print(f())
    except BaseException as e:
        print(type(e), e)
print(List['Node'], Union[int, 'X'], Union[int, int], Union[Union[int, str], float], Union[int, str] == Union[str, int],
      hash(List[int]) == hash(List[int]), List[int] == List[int], List[int] == List[str])
print(isinstance([], List), issubclass(list, Sequence), get_origin(List[int]), get_args(Callable[[int], str]),
      get_args(Optional[int]), List.__origin__, List[int].__origin__)
print(typing.Callable, typing.List, typing.Union, typing.Tuple, int | None, List[int] | None, Optional[List[int]],
      None | List[int], T | int)
print(Text, AnyStr, Hashable, Sized, ContextManager[int], Counter[int], DefaultDict[str, int], Deque[int],
      typing.OrderedDict[str, int], Pattern[str], Match)
print(typing.TYPE_CHECKING, cast(int, 'a'))
print(typing.Optional, typing.Generic, typing.IO[str], typing.TextIO, Iterator[int], Generator[int, None, None],
      AsyncIterator[int], Mapping[str, int])
print(Tuple[int, str], Tuple, F, Literal, Literal['a'].__args__, Union[None], Optional[None], Optional['X'],
      Callable[[], None], Callable[[int, str], None].__args__)
print(List[T].__parameters__, Dict[str, T][int], Callable[[T], T][int], Optional[T][int])

class S(List[int]):
    pass

print(S.__mro__, S([1]))

class D(Dict[str, T]):
    pass

print(D.__mro__, D[int])

class E2(Generic[T], list):
    pass

print(E2.__mro__)

def annotated(a: List[int], b: 'Optional[str]' = None, *args: Any, **kw: Dict[str, Any]) -> Tuple[int, ...]:
    return a

print(annotated([1]), annotated.__annotations__)
