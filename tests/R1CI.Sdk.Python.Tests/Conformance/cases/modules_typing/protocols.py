from typing import *

@runtime_checkable
class HasArea(Protocol):
    def area(self) -> float: ...

@runtime_checkable
class Named(Protocol):
    name: str

class Sized2(Protocol):
    def size(self) -> int: ...

class Square:
    def __init__(self, side): self.side = side
    def area(self): return self.side ** 2

class Dog:
    name = 'rex'

class Explicit(HasArea):
    def area(self): return 1.0

print(isinstance(Square(2), HasArea), isinstance(Dog(), HasArea), issubclass(Square, HasArea), isinstance(Explicit(), HasArea))
print(isinstance(Dog(), Named), isinstance(Square(1), Named))
for check in (lambda: isinstance(Square(1), Sized2), lambda: HasArea(), lambda: issubclass(Dog, Named)):
    try:
        print(check())
    except TypeError as e:
        print(e)
print(isinstance(5, SupportsInt), isinstance('x', SupportsInt), isinstance(2.5, SupportsRound), isinstance(1, SupportsIndex), isinstance([], SupportsAbs), isinstance(1j, SupportsFloat))

T = TypeVar('T')
class Box(Protocol[T]):
    def get(self) -> T: ...
class IntBox:
    def get(self): return 3
class Impl(Box[int]):
    def get(self): return 4
print(Impl().get(), Box.__parameters__, Box[int])
