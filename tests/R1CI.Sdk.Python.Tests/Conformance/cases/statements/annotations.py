x: int = 5
y: 'forward'
z: list[int] = [1]
print(x, z, __annotations__)
def f(a: int, *args: str, b: float = 1.5, **kw: 'any') -> 'result':
    local: int = 3
    unset: str
    return a + local
print(f.__annotations__, f(1))
class C:
    attr: int
    other: str = 'o'
    (paren): int = 1
print(C.__annotations__, C.other, C.paren)
d = {}
d['k']: int = 1
print(d, 'y' in globals())
from typing import Optional, List, Dict, Union
def g(a: Optional[int] = None, b: List[str] = [], c: Union[int, str] = 0, e: int | None = None) -> Dict[str, int]:
    return {}
print(g(), list[int], dict[str, int], int | str, tuple[int, ...])
