# The second half of `collections.abc`: mappings, their views, and sequences.

from collections.abc import (Collection, Generator, MutableSet, Reversible, Set, Sized, _generic, _required)

__name__ = 'collections.abc'
__all__ = ['Mapping', 'MutableMapping', 'MappingView', 'KeysView', 'ItemsView', 'ValuesView', 'Sequence',
           'MutableSequence', 'ByteString']

_absent = object()


def _same(item, value):
    return item is value or item == value


class Mapping(Collection):
    __slots__ = ()
    __match_mapping__ = True
    __getitem__ = _required(KeyError)
    __reversed__ = None

    def get(self, key, default=None):
        found = self._looked_up(key)
        return default if found is _absent else found

    def _looked_up(self, key):
        try:
            return self[key]
        except KeyError:
            return _absent

    def __contains__(self, key):
        return self._looked_up(key) is not _absent

    def __eq__(self, other):
        return {**self} == {**other} if isinstance(other, Mapping) else NotImplemented

    keys = lambda self: KeysView(self)
    items = lambda self: ItemsView(self)
    values = lambda self: ValuesView(self)


class MappingView(Sized):
    __slots__ = ('_mapping',)
    __class_getitem__ = _generic

    def __init__(self, mapping):
        self._mapping = mapping

    def __repr__(self):
        return f'{type(self).__name__}({self._mapping!r})'

    def __len__(self):
        return len(self._mapping)

    def _pairs(self):
        mapping = self._mapping
        return ((key, mapping[key]) for key in mapping)


_as_set = classmethod(lambda cls, it: set(it))


class KeysView(MappingView, Set):
    __slots__ = ()
    _from_iterable = _as_set
    __contains__ = lambda self, key: key in self._mapping
    __iter__ = lambda self: iter(self._mapping)


class ItemsView(MappingView, Set):
    __slots__ = ()
    _from_iterable = _as_set
    __iter__ = MappingView._pairs

    def __contains__(self, item):
        key, wanted = item
        try:
            return _same(self._mapping[key], wanted)
        except KeyError:
            return False


class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __iter__(self):
        return (value for _, value in self._pairs())

    def __contains__(self, value):
        return any(_same(found, value) for found in self)


class MutableMapping(Mapping):
    __slots__ = ()
    __setitem__ = _required(KeyError)
    __delitem__ = _required(KeyError)

    def pop(self, key, default=_absent):
        found = self._looked_up(key) if default is not _absent else self[key]
        if found is _absent:
            return default
        del self[key]
        return found

    def popitem(self):
        first = next(iter(self), _absent)
        if first is _absent:
            raise KeyError
        return first, self.pop(first)

    def clear(self):
        for key in [*self]:
            del self[key]

    def update(self, other=(), /, **kwds):
        for source in (other, kwds):
            pairs = ((key, source[key]) for key in source.keys()) if hasattr(source, 'keys') else source
            for key, value in pairs:
                self[key] = value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
            return default
        return self[key]


class Sequence(Reversible, Collection):
    __slots__ = ()
    __match_sequence__ = True
    __getitem__ = _required(IndexError)

    def __iter__(self):
        at = 0
        while True:
            try:
                item = self[at]
            except IndexError:
                return
            yield item
            at += 1

    def __reversed__(self):
        at = len(self)
        while at > 0:
            at -= 1
            yield self[at]

    def __contains__(self, value):
        return any(_same(item, value) for item in self)

    def count(self, value):
        return len([item for item in self if _same(item, value)])

    def index(self, value, start=0, stop=None):
        size = len(self)
        first, last, _ = slice(start, stop).indices(size)
        for at in range(first, last):
            if _same(self[at], value):
                return at
        raise ValueError


class ByteString(Sequence):
    __slots__ = ()


class MutableSequence(Sequence):
    __slots__ = ()
    __setitem__ = _required(IndexError)
    __delitem__ = _required(IndexError)
    insert = _required(IndexError)

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for value in [*values] if values is self else values:
            self.append(value)

    def __iadd__(self, values):
        self.extend(values)
        return self

    def pop(self, index=-1):
        taken = self[index]
        del self[index]
        return taken

    def remove(self, value):
        del self[self.index(value)]

    def clear(self):
        while len(self):
            self.pop()

    def reverse(self):
        left, right = 0, len(self) - 1
        while left < right:
            self[left], self[right] = self[right], self[left]
            left, right = left + 1, right - 1


def _counted(abstract, *kinds):
    abstract._abc_impl.registered.extend(kinds)


_counted(Sequence, tuple, str, range, memoryview)
_counted(ByteString, bytes, bytearray)
_counted(MutableSequence, list, bytearray)
_counted(Set, frozenset)
_counted(MutableSet, set)
_counted(Mapping, type(type.__dict__))
_counted(MutableMapping, dict)
for _view, _made in ((KeysView, {}.keys()), (ItemsView, {}.items()), (ValuesView, {}.values())):
    _counted(_view, type(_made))
_counted(Generator, type((lambda: (yield))()))
