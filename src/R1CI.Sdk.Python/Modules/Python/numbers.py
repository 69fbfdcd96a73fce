# The numeric tower.

from abc import ABCMeta, abstractmethod

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


class Number(metaclass=ABCMeta):
    __slots__ = ()
    __hash__ = None

    @classmethod
    def __subclasshook__(cls, C):
        # Decimal is a number and nothing more; by name, so that decimal does not cost the import of this module.
        return cls is Number and C.__name__ == 'Decimal' and C.__module__ == 'decimal' or NotImplemented


def _abstract(cls, names):
    def missing(self, *args):
        raise NotImplementedError
    missing.__isabstractmethod__ = True
    for name in names.split():
        setattr(cls, name, missing)
    cls.__abstractmethods__ = frozenset({*getattr(cls, '__abstractmethods__', ()), *names.split()})
    return cls


class Complex(Number):
    __slots__ = ()

    def __bool__(self):
        return self != 0

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other

    @property
    @abstractmethod
    def real(self):
        raise NotImplementedError

    @property
    @abstractmethod
    def imag(self):
        raise NotImplementedError


_abstract(Complex, '__complex__ __add__ __radd__ __neg__ __pos__ __mul__ __rmul__ __truediv__ __rtruediv__ __pow__ '
                   '__rpow__ __abs__ conjugate __eq__')


class Real(Complex):
    __slots__ = ()

    def __divmod__(self, other):
        return (self // other, self % other)

    def __rdivmod__(self, other):
        return (other // self, other % self)

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        return +self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return +self


Real.__abstractmethods__ -= {'__complex__', 'real', 'imag', 'conjugate'}
_abstract(Real, '__float__ __trunc__ __floor__ __ceil__ __round__ __floordiv__ __rfloordiv__ __mod__ __rmod__ __lt__ '
                '__le__')


class Rational(Real):
    __slots__ = ()

    numerator = denominator = property(abstractmethod(lambda self: None))

    def __float__(self):
        top, bottom = self.numerator, self.denominator
        return int(top) / int(bottom)


class Integral(Rational):
    __slots__ = ()

    def __index__(self):
        return int(self)

    def __float__(self):
        return float(int(self))

    @property
    def numerator(self):
        return +self

    @property
    def denominator(self):
        return 1


Integral.__abstractmethods__ -= {'numerator', 'denominator'}
_abstract(Integral, '__int__ __lshift__ __rlshift__ __rshift__ __rrshift__ __and__ __rand__ __xor__ __rxor__ __or__ '
                    '__ror__ __invert__')

Complex.register(complex)
Real.register(float)
Integral.register(int)
