# Abstract base classes. `object.__new__` refuses a class whose __abstractmethods__ is not empty.

def abstractmethod(funcobj):
    """Mark a method that a concrete class has to define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


class _Known:
    """What one class has been told and has found out about its subclasses."""
    __slots__ = ('registered', 'yes', 'no', 'age')

    def __init__(self):
        self.registered = []
        self.yes = set()
        self.no = set()
        self.age = _age[0]


# Counts registrations: a "no" found before the latest one may have become wrong.
_age = [0]


def _abstract_names(cls, namespace):
    names = {name for name, value in namespace.items() if getattr(value, '__isabstractmethod__', False)}
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace)
        cls._abc_impl = _Known()
        return cls

    def register(cls, subclass):
        """Count a class as a subclass without deriving it."""
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.registered.append(subclass)
        _age[0] += 1
        return subclass

    def __instancecheck__(cls, instance):
        kind = instance.__class__
        return kind in cls._abc_impl.yes or cls.__subclasscheck__(kind)

    def __subclasscheck__(cls, subclass):
        known = cls._abc_impl
        try:
            if subclass in known.yes:
                return True
        except TypeError:
            raise TypeError("issubclass() arg 1 must be a class") from None
        if known.age != _age[0]:
            known.no.clear()
            known.age = _age[0]
        elif subclass in known.no:
            return False
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        found = cls.__subclasshook__(subclass)
        if found is NotImplemented:
            found = (cls in subclass.__mro__
                     or any(issubclass(subclass, other) for other in known.registered)
                     or any(issubclass(subclass, other) for other in cls.__subclasses__()))
        (known.yes if found else known.no).add(subclass)
        return found


class ABC(metaclass=ABCMeta):
    """A class to derive from instead of naming the metaclass."""
    __slots__ = ()


def get_cache_token():
    return _age[0]


def update_abstractmethods(cls):
    """Recompute the abstract names of a class whose methods were set after it was made."""
    if not hasattr(cls, '__abstractmethods__'):
        return cls
    names = set()
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                names.add(name)
    for name, value in cls.__dict__.items():
        if getattr(value, '__isabstractmethod__', False):
            names.add(name)
    cls.__abstractmethods__ = frozenset(names)
    return cls
