# The abstract classes of containers, and the methods they give to classes that define the few basic ones.

from abc import ABCMeta, abstractmethod

GenericAlias = type(list[int])

__all__ = ["Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Iterable",
           "Iterator", "Generator", "Reversible", "Sized", "Container", "Callable", "Collection", "Set", "MutableSet",
           "Mapping", "MutableMapping", "MappingView", "KeysView", "ItemsView", "ValuesView", "Sequence",
           "MutableSequence", "ByteString"]


def _has(cls, names):
    mro = cls.__mro__
    for name in names:
        for base in mro:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


def _structural(*names):
    """A hook by which every class that has these methods counts as a subclass."""
    def __subclasshook__(cls, C):
        return _has(C, names) if '__subclasshook__' in cls.__dict__ else NotImplemented
    return classmethod(__subclasshook__)


_generic = classmethod(GenericAlias)


def _required(outcome=None):
    """A method that concrete classes define; called by super(), it raises or returns `outcome`."""
    def method(self, *args, **kwargs):
        if isinstance(outcome, type):
            raise outcome
        return outcome
    return abstractmethod(method)


def _required_coroutine(outcome):
    async def method(self, *args, **kwargs):
        raise outcome
    return abstractmethod(method)


def _interface(name, bases, own, also='', **members):
    """A class that asks for the methods in `own`; classes with these and those in `also` count as subclasses."""
    members.update(own)
    members.setdefault('__slots__', ())
    members.setdefault('__subclasshook__', _structural(*own, *also.split()))
    members['__module__'] = 'collections.abc'
    return ABCMeta(name, bases, members)


def _itself(self):
    return self


def _closed(kind, ends):
    """close() of generators and coroutines: throw GeneratorExit in, which must end them."""
    def close(self):
        ended = False
        try:
            self.throw(GeneratorExit)
        except ends:
            ended = True
        if not ended:
            raise RuntimeError(kind + " ignored GeneratorExit")
    return close


async def _closed_async(self):
    ended = False
    try:
        await self.athrow(GeneratorExit)
    except (GeneratorExit, StopAsyncIteration):
        ended = True
    if not ended:
        raise RuntimeError("asynchronous generator ignored GeneratorExit")


_ENDS = (GeneratorExit, StopIteration)
Hashable = _interface('Hashable', (), {'__hash__': _required(0)})
Sized = _interface('Sized', (), {'__len__': _required(0)})
Container = _interface('Container', (), {'__contains__': _required(False)}, __class_getitem__=_generic)
Awaitable = _interface('Awaitable', (), {'__await__': _required(())}, __class_getitem__=_generic)
Iterable = _interface('Iterable', (), {'__iter__': _required(())}, __class_getitem__=_generic)
Reversible = _interface('Reversible', (Iterable,), {'__reversed__': _required(())}, '__iter__')
Iterator = _interface('Iterator', (Iterable,), {'__next__': _required(StopIteration)}, '__iter__', __iter__=_itself)
Generator = _interface('Generator', (Iterator,), {'send': _required(StopIteration), 'throw': _required(StopIteration)},
                       'close __iter__ __next__', close=_closed('generator', _ENDS),
                       __next__=lambda self: self.send(None))
Coroutine = _interface('Coroutine', (Awaitable,),
                       {'send': _required(StopIteration), 'throw': _required(StopIteration)}, 'close __await__',
                       close=_closed('coroutine', _ENDS))
AsyncIterable = _interface('AsyncIterable', (), {'__aiter__': _required(())}, __class_getitem__=_generic)
AsyncIterator = _interface('AsyncIterator', (AsyncIterable,), {'__anext__': _required_coroutine(StopAsyncIteration)},
                           '__aiter__', __aiter__=_itself)
AsyncGenerator = _interface('AsyncGenerator', (AsyncIterator,),
                            {'asend': _required_coroutine(StopAsyncIteration),
                             'athrow': _required_coroutine(StopAsyncIteration)}, 'aclose __aiter__ __anext__',
                            aclose=_closed_async, __anext__=lambda self: self.asend(None))
Collection = _interface('Collection', (Sized, Iterable, Container), {}, '__len__ __iter__ __contains__')


class _CallableAlias:
    def __init__(self, args):
        self.__origin__ = Callable
        self.__args__ = args

    def __repr__(self):
        shown = [arg.__qualname__ if isinstance(arg, type) and arg.__module__ == 'builtins' else
                 '...' if arg is ... else repr(arg) for arg in self.__args__]
        if self.__args__[0] is ...:
            return f"collections.abc.Callable[..., {shown[1]}]"
        return f"collections.abc.Callable[[{', '.join(shown[:-1])}], {shown[-1]}]"

    def __eq__(self, other):
        return type(other) is _CallableAlias and self.__args__ == other.__args__

    def __hash__(self):
        return hash(self.__args__)

    def __or__(self, other):
        from typing import Union
        return Union[self, other]

    def __mro_entries__(self, bases):
        return (Callable,)


class Callable(metaclass=ABCMeta):
    __slots__ = ()
    __call__ = _required(False)
    __subclasshook__ = _structural('__call__')

    @classmethod
    def __class_getitem__(cls, params):
        if type(params) is not tuple or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        return _CallableAlias((*args, result) if type(args) in (list, tuple) else (args, result))


def _compared(fits):
    """An ordering of sets; `fits` is asked only about two sets."""
    def method(self, other):
        return fits(self, other) if isinstance(other, Set) else NotImplemented
    return method


def _within(small, large):
    return len(small) <= len(large) and all(map(large.__contains__, small))


def _combining(combine):
    """A binary operator of sets; `combine` yields the items of the result."""
    def method(self, other):
        return self._from_iterable(combine(self, other)) if isinstance(other, Iterable) else NotImplemented
    return method


def _held(source, items):
    """The other operand as something to look items up in."""
    return items if isinstance(items, Set) else source._from_iterable(items)


def _either_only(self, other):
    other = _held(self, other)
    yield from (item for item in self if item not in other)
    yield from (item for item in other if item not in self)


class Set(Collection):
    __slots__ = ()
    _from_iterable = classmethod(lambda cls, it: cls(it))

    __le__ = _compared(_within)
    __ge__ = _compared(lambda self, other: _within(other, self))
    __lt__ = _compared(lambda self, other: len(self) != len(other) and _within(self, other))
    __gt__ = _compared(lambda self, other: len(self) != len(other) and _within(other, self))
    __eq__ = _compared(lambda self, other: len(self) == len(other) and _within(self, other))

    __and__ = __rand__ = _combining(lambda self, other: (item for item in other if item in self))
    __or__ = __ror__ = _combining(lambda self, other: (item for part in (self, other) for item in part))
    __xor__ = __rxor__ = _combining(_either_only)

    def _difference(left, right, source):
        right = _held(source, right)
        return source._from_iterable(item for item in left if item not in right)

    def __sub__(self, other):
        return Set._difference(self, other, self) if isinstance(other, Iterable) else NotImplemented

    def __rsub__(self, other):
        return Set._difference(_held(self, other), self, self) if isinstance(other, Iterable) else NotImplemented

    def isdisjoint(self, other):
        return not any(map(self.__contains__, other))

    def _hash(self):
        return hash(frozenset(self))


class MutableSet(Set):
    __slots__ = ()
    add = _required(NotImplementedError)
    discard = _required(NotImplementedError)

    def remove(self, value):
        if value in self:
            self.discard(value)
        else:
            raise KeyError(value)

    def pop(self):
        first = next(iter(self), _required)
        if first is _required:
            raise KeyError
        self.discard(first)
        return first

    def clear(self):
        for item in [*self]:
            self.discard(item)

    def __ior__(self, it):
        for item in it:
            self.add(item)
        return self

    def __iand__(self, it):
        return self._without(self - it)

    def __isub__(self, it):
        return self._without([*self] if it is self else it)

    def __ixor__(self, it):
        if it is self:
            return self._without([*self])
        for item in _held(self, it):
            (self.discard if item in self else self.add)(item)
        return self

    def _without(self, items):
        for item in items:
            self.discard(item)
        return self


from _collections_abc_views import *  # noqa: the second half: mappings, their views, and sequences
