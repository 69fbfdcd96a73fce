from typing import *

T = TypeVar('T')
K = TypeVar('K', bound=Hashable)
N = TypeVar('N', int, float)
C = TypeVar('C', covariant=True)
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')
print(T, K, N, C, P, Ts, T.__name__, K.__bound__, N.__constraints__, C.__covariant__, T.__bound__)

class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []
    def push(self, item: T) -> 'Stack[T]':
        self.items.append(item)
        return self
    def pop(self) -> T:
        return self.items.pop()

s = Stack[int]()
s.push(1).push(2)
print(s.pop(), Stack[int], Stack[str] == Stack[str], type(s), s.__orig_class__, Stack.__parameters__, Stack[int].__origin__)

class Pair(Generic[T, K]): pass
class IntPair(Pair[int, str]): pass
class Half(Pair[int, K]): pass
print(Pair[int, str], Half[str], IntPair.__orig_bases__, Half.__parameters__, IntPair.__mro__)
print(Dict[K, List[T]][str, int], Union[T, None][int], Callable[[T], K][int, str], Callable[P, T][[int, str], bool], Tuple[T, ...][int])
for bad in (lambda: Pair[int], lambda: Stack[int, str], lambda: Generic[int], lambda: List[int, str], lambda: IntPair[int], lambda: TypeVar('X', int)):
    try:
        print(bad())
    except TypeError as e:
        print(type(e).__name__, e)
def first(xs: Sequence[T]) -> T: return xs[0]
print(first([1, 2]), isinstance(s, Stack), issubclass(IntPair, Pair))
for bad in (lambda: isinstance([], List[int]), lambda: isinstance(1, Union[int, str]), lambda: isinstance([], list[int]), lambda: Union[int, str](), lambda: Any(), lambda: List[int]([1])):
    try:
        print(bad())
    except TypeError as e:
        print(e)
