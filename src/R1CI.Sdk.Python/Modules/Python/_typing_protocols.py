# Protocols: classes that others match by what they have.

from typing import Generic, TypeVar

__name__ = 'typing'

_NOT_MEMBERS = frozenset((
    '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__',
    '__subclasshook__', '__weakref__', '__class_getitem__', '__parameters__', '__orig_bases__', '__qualname__',
    '__init_subclass__', '_is_protocol', '_is_runtime', '__static_attributes__', '__firstlineno__'))


def _members(cls):
    found = set()
    for base in cls.__mro__[:-1]:
        if base is Generic or base is Protocol:
            continue
        for name in (*base.__dict__, *base.__dict__.get('__annotations__', ())):
            if name not in _NOT_MEMBERS and not name.startswith('_abc_'):
                found.add(name)
    return found


from abc import ABCMeta as _ABCMeta


class _ProtocolMeta(_ABCMeta):
    def __instancecheck__(cls, obj):
        if not cls.__dict__.get('_is_protocol', False):
            return super().__instancecheck__(obj)
        if cls is Protocol:
            return False
        if not getattr(cls, '_is_runtime', False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if cls in type(obj).__mro__:
            return True
        for name in _members(cls):
            if not hasattr(obj, name):
                return False
            if callable(getattr(cls, name, None)) and getattr(obj, name) is None:
                return False
        return True

    def __subclasscheck__(cls, other):
        if not cls.__dict__.get('_is_protocol', False) or cls is Protocol:
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError('issubclass() arg 1 must be a class')
        if cls in other.__mro__:
            return True
        if not getattr(cls, '_is_runtime', False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        for name in _members(cls):
            if not callable(getattr(cls, name, None)):
                raise TypeError("Protocols with non-method members don't support issubclass()")
            for base in other.__mro__:
                if name in base.__dict__:
                    if base.__dict__[name] is None:
                        return False
                    break
            else:
                return False
        return True


def _no_protocol_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError('Protocols cannot be instantiated')


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if '_is_protocol' not in cls.__dict__:
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if cls._is_protocol and '__init__' not in cls.__dict__:
            cls.__init__ = _no_protocol_init
        elif not cls._is_protocol and cls.__init__ is _no_protocol_init:
            for base in cls.__mro__[1:]:
                own = base.__dict__.get('__init__')
                if own is not None and own is not _no_protocol_init:
                    cls.__init__ = own
                    break


def runtime_checkable(cls):
    if not getattr(cls, '_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime = True
    return cls


def _supports(name, method, result):
    def stub(self): ...
    stub.__name__ = method
    stub.__isabstractmethod__ = True
    return runtime_checkable(_ProtocolMeta(name, (Protocol,), {method: stub, '__module__': 'typing', '__slots__': ()}))


SupportsInt = _supports('SupportsInt', '__int__', int)
SupportsFloat = _supports('SupportsFloat', '__float__', float)
SupportsComplex = _supports('SupportsComplex', '__complex__', complex)
SupportsBytes = _supports('SupportsBytes', '__bytes__', bytes)
SupportsIndex = _supports('SupportsIndex', '__index__', int)
SupportsAbs = _supports('SupportsAbs', '__abs__', None)
SupportsRound = _supports('SupportsRound', '__round__', None)
for _protocol in (SupportsAbs, SupportsRound):
    _protocol.__parameters__ = (TypeVar('T_co', covariant=True),)
