from typing import *
import typing
for t in [List, List[int], Dict[str, int], Dict[str, List[int]], Tuple[int, ...], Tuple[()], Tuple[int, str], Set[float], FrozenSet[str],
          Optional[int], Union[int, str], Union[int, None, str], Union[int], Union[int, int], Optional[Optional[int]], Callable,
          Callable[[int], str], Callable[..., int], Callable[[], None], Type[int], Iterable[int], Iterator[str], Sequence[int],
          Mapping[str, Any], Any, NoReturn, ClassVar[int], Final[str], Literal[1, 'a', None], Generator[int, None, str],
          Deque[int], DefaultDict[str, int], Counter[str], OrderedDict[str, int], ChainMap[str, int], Text, AnyStr, Hashable, Sized,
          Awaitable[int], Coroutine[int, str, None], AsyncIterator[int], ContextManager[int], Pattern[str], Match[str],
          Annotated[int, 'x', 5], Optional[List[Dict[str, Tuple[int, ...]]]], Union[List[int], Dict[str, int]], SupportsInt, Never, Self, LiteralString]:
    print(t)
print(list[int], dict[str, list[int]], tuple[int, ...], int | str, int | None, list[int] | None, Optional[list[int]])
print(List[int] == List[int], List[int] == list[int], Optional[int] == Union[None, int], Union[int, str] == Union[str, int], (int | str) == Union[int, str])
print(hash(List[int]) == hash(List[int]), {List[int]: 1}[List[int]])
print(List[int].__origin__, List[int].__args__, Dict[str, int].__args__, Callable[[int, str], float].__args__, Union[int, str].__origin__)
