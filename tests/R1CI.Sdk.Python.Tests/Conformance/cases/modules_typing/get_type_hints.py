import typing
from typing import *

class Node:
    value: int
    next: 'Optional[Node]' = None
    names: ClassVar[List[str]] = []
    def __init__(self, value: int, next: 'Node' = None) -> None: ...
    def walk(self, depth: 'int' = 0, *args: str, key: Optional[str] = None, **kw: float) -> Iterator['Node']: ...

class Leaf(Node):
    color: str

print(get_type_hints(Node))
print(get_type_hints(Leaf))
print(get_type_hints(Node.__init__))
print(get_type_hints(Node.walk))
def f(a, b: Annotated[int, 'meta'], c: 'list[int]' = []) -> 'dict[str, Leaf]': pass
print(get_type_hints(f))
print(get_type_hints(f, include_extras=True))
print(f.__annotations__)
print(get_origin(List[int]), get_origin(Dict[str, int]), get_origin(Union[int, str]), get_origin(int), get_origin(Literal[1]), get_origin(list[int]), get_origin(int | str))
print(get_args(Dict[str, int]), get_args(Callable[[int, str], float]), get_args(Callable[..., int]), get_args(int), get_args(Literal[1, 2]), get_args(Annotated[int, 5]))
def g(x: 'Missing'): pass
try:
    get_type_hints(g)
except NameError as e:
    print(e)
try:
    get_type_hints(5)
except TypeError as e:
    print(e)
