from abc import ABC, ABCMeta, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    @staticmethod
    @abstractmethod
    def info(): ...
    def describe(self): return f'{self.name} {self.area()}'
for c in (Shape,):
    try:
        c()
    except TypeError as e:
        print(e)
class Partial(Shape):
    def area(self): return 1
    name = 'partial'
try:
    Partial()
except TypeError as e:
    print(e)
class Sq(Partial):
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def info(): return 'i'
print(Sq().describe(), Sq.make().name, sorted(Shape.__abstractmethods__), Sq.__abstractmethods__, Shape.area.__isabstractmethod__)
class Sized(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, c): return any('__len__' in b.__dict__ for b in c.__mro__) or NotImplemented
print(issubclass(list, Sized), isinstance({}, Sized), issubclass(int, Sized), isinstance(5, Sized))
class Reg(ABC): pass
@Reg.register
class Virtual: pass
print(issubclass(Virtual, Reg), isinstance(Virtual(), Reg), Virtual.__mro__[1].__name__, Reg.register(int), isinstance(5, Reg))
from collections.abc import Iterable, Iterator, Sequence, Mapping, Callable, Hashable, Container, MutableSequence, Sized as S2, Generator, Awaitable
print([isinstance(x, Iterable) for x in ([], 'a', 5, {}, iter([]), (i for i in []))], isinstance([], Sequence), isinstance({}, Mapping), isinstance(len, Callable), isinstance([], Hashable), isinstance((), Hashable), isinstance(iter([]), Iterator), isinstance([], MutableSequence), isinstance((i for i in []), Generator), issubclass(dict, Mapping), isinstance(range(3), Sequence), isinstance(b'', Sequence), isinstance({}.keys(), Iterable))
class MySeq(Sequence):
    def __getitem__(self, i):
        if i >= 3: raise IndexError(i)
        return i * 10
    def __len__(self): return 3
m = MySeq()
print(list(m), 10 in m, m.index(20), m.count(0), list(reversed(m)), m[1:2] if False else '')
class MyMap(Mapping):
    def __getitem__(self, k): return {'a': 1}[k]
    def __iter__(self): return iter('a')
    def __len__(self): return 1
mm = MyMap()
print(dict(mm), mm.get('a'), mm.get('z', 0), 'a' in mm, list(mm.items()), mm == {'a': 1}, list(mm.keys()))
try:
    class Bad(Sequence): pass
    Bad()
except TypeError as e:
    print(e)
class HasCall:
    def __call__(self): pass
    __hash__ = None
print(isinstance(HasCall(), Callable), isinstance(HasCall(), Hashable))
from typing import Protocol, runtime_checkable
@runtime_checkable
class Quacks(Protocol):
    def quack(self): ...
class Duck:
    def quack(self): return 'q'
print(isinstance(Duck(), Quacks), isinstance(5, Quacks))
try:
    Quacks()
except TypeError as e:
    print(e)
