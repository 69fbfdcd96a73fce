from abc import ABC, ABCMeta, abstractmethod
import abc

class Shape(ABC):
    def __init__(self, name):
        self.name = name
    @abstractmethod
    def area(self): ...
    @abstractmethod
    def perimeter(self): ...
    def describe(self):
        return f'{self.name}: {self.area():.2f}'

class Square(Shape):
    def __init__(self, s):
        super().__init__('square')
        self.s = s
    def area(self): return self.s ** 2
    def perimeter(self): return 4 * self.s

class Half(Shape):
    def area(self): return 1

print(Square(3).describe(), Square(2).perimeter(), isinstance(Square(1), Shape), issubclass(Half, Shape))
for f in (lambda: Shape('x'), lambda: Half('x')):
    try:
        f()
    except TypeError as e:
        print(e)
print(sorted(Shape.__abstractmethods__), Half.__abstractmethods__, Square.__abstractmethods__)

class P(metaclass=ABCMeta):
    @property
    @abstractmethod
    def v(self): ...
    @classmethod
    @abstractmethod
    def c(cls): ...
    @staticmethod
    @abstractmethod
    def s(): ...

class Q(P):
    v = 3
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return 's'

print(Q().v, Q().c(), Q.s())
try:
    P()
except TypeError as e:
    print(e)

class Duck(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Duck:
            return any('quack' in B.__dict__ for B in C.__mro__) or NotImplemented
        return NotImplemented

class Mallard:
    def quack(self): pass

print(isinstance(Mallard(), Duck), isinstance(3, Duck))

class Number(ABC): pass
print(isinstance(5, Number))
Number.register(int)
print(isinstance(5, Number), issubclass(bool, Number), isinstance('a', Number))

@Number.register
class Mine: pass
print(issubclass(Mine, Number), type(Number), ABC.__mro__)

class WithInit(ABC):
    @abstractmethod
    def run(self):
        return 'base'

class Impl(WithInit):
    def run(self):
        return super().run() + ' impl'

print(Impl().run())
try:
    Number.register(3)
except TypeError as e:
    print(e)
