from typing import *
import typing

@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x * 2
print(f(2), f('a'), len(get_overloads(f)))

@final
class Last: pass
print(Last.__final__)

UserId = NewType('UserId', int)
print(UserId(5), UserId, UserId.__name__, UserId.__supertype__, type(UserId(5)))
print(cast(int, 'x'), cast('List[int]', [1]))

@no_type_check
def g(x: 'not a type!') -> 'either': pass
print(get_type_hints(g), g.__no_type_check__)
print(assert_type(3, int), reveal_type.__name__, TYPE_CHECKING)
try:
    assert_never(3)
except AssertionError as e:
    print(e)

class A:
    @property
    def p(self) -> int: return 1
    @staticmethod
    def s(x: int) -> 'A': return A()
print(get_type_hints(A.s), get_type_hints(A.p.fget))
@dataclass_transform()
def model(cls): return cls
@model
class M: pass
print(M.__name__, model.__dataclass_transform__['eq_default'])
print(ForwardRef('int'), ForwardRef('int') == ForwardRef('int'), List['int'], Optional['A'])
print(typing.get_args(Literal[1, 2, 1]), Literal[1] == Literal[True], Literal['a'])
