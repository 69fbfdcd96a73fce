# Annotations are values: kept in order, evaluated once, and read through inheritance.
import typing
from typing import ClassVar, Optional, Union, get_type_hints

order = []
def note(x):
    order.append(x)
    return x

class Base:
    a: note(int)
    b: note('str') = 'default'
    c: ClassVar[int] = 3
    'not an annotation'
    (d): int = 4
    e: 'Later'

class Child(Base):
    a: float
    z: list['Child'] = []

class Later: pass
print(order, list(Base.__annotations__), Child.__annotations__, hasattr(Base, 'a'), Base.b, Base.d)
print(get_type_hints(Child))
print(get_type_hints(Base, include_extras=True)['e'] is Later)

def function(x: int, *args: 'str', y: Optional[int] = None, **kw: dict[str, 'Later']) -> Union[int, 'Later']:
    local: note('never evaluated') = 1
    undefined: does_not_exist
    return local

print(function.__annotations__)
print(get_type_hints(function))
print(function(1), order)
try:
    exec('module_level: does_not_exist = 1')
except NameError as error:
    print(error)
try:
    exec('def f(a: nope): pass')
except NameError as error:
    print(error)
x: int = 'not checked'
y: 'forward'
print(x, __annotations__['y'], 'y' in globals())
data = {}
data['k']: int = 5
class Target: pass
t = Target()
t.attr: note('attr') = 1
print(data, t.attr, order[-1], 'attr' in Target.__dict__.get('__annotations__', {}))

def unbound():
    n: int
    try:
        return n
    except UnboundLocalError as error:
        return str(error)
print(unbound())
print(int | str, int | None, list[int] | None, (int | str) == Union[int, str], isinstance(3, int | str), isinstance(None, int | None), issubclass(bool, int | str), int | int, (int | str).__args__)
print(list[int], dict[str, list[int]], tuple[int, ...], tuple[()], type[int], list[int]([1, '2']), list[int].__origin__, list[int].__args__, list[int] == list[int], set['x'])
for bad in (lambda: isinstance([], list[int]), lambda: int[3], lambda: list[int]().missing, lambda: int | 5, lambda: get_type_hints(5), lambda: isinstance(1, Optional), lambda: class_hint(), lambda: 5 | int, lambda: issubclass(int, 'x' if 0 else list[int])):
    try:
        print(bad())
    except (TypeError, AttributeError, NameError) as error:
        print(type(error).__name__, error)
T = typing.TypeVar('T')
class Box(typing.Generic[T]):
    item: T
    def __init__(self, item: T): self.item = item
print(Box[int], Box[int](5).item, Box[int].__args__, Box.__parameters__, get_type_hints(Box), Box[int](1).__orig_class__, Box[str] == Box[str], Box.__orig_bases__)
lam = lambda a: a
print(lam.__annotations__, Later.__annotations__ if hasattr(Later, '__annotations__') else None, function.__annotations__['return'])
