from abc import *
import collections.abc as ca
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
    def util(): ...
print(sorted(Shape.__abstractmethods__))
class Half(Shape):
    def area(self): return 1
class Full(Half):
    name = 'full'
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def util(): return 'u'
print(Full.make().area(), Full().name, Full.util(), sorted(Half.__abstractmethods__), Full.__abstractmethods__, isinstance(Full(), Shape))
for c in (Shape, Half):
    try: c()
    except TypeError as e: print(e)
@Shape.register
class Virtual: pass
print(issubclass(Virtual, Shape), isinstance(Virtual(), Shape), Virtual.__mro__, Shape.register(int), isinstance(5, Shape))
class Duck(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other): return True if any('quack' in b.__dict__ for b in other.__mro__) else NotImplemented
class Q:
    def quack(self): pass
print(issubclass(Q, Duck), issubclass(int, Duck), isinstance(Q(), Duck), type(Duck), get_cache_token() > 0)
class Sized2:
    def __len__(self): return 3
class Iter:
    def __iter__(self): return iter([])
    def __next__(self): raise StopIteration
print(isinstance(Sized2(), ca.Sized), isinstance(Iter(), ca.Iterable), isinstance(Iter(), ca.Iterator), isinstance([], ca.MutableSequence), isinstance({}, ca.Mapping), isinstance('a', ca.Sequence), isinstance(len, ca.Callable), isinstance((i for i in []), ca.Generator), issubclass(set, ca.MutableSet), isinstance(5, ca.Hashable), isinstance([], ca.Hashable), isinstance({}.keys(), ca.KeysView), isinstance(range(3), ca.Reversible))
try:
    class Bad(Shape, int): pass
    Bad()
except TypeError as e: print(e)
try: Shape.register(5)
except TypeError as e: print(e)
