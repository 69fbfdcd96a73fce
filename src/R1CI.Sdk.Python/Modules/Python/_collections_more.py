# ChainMap and the User classes of `collections`. Most of their methods only pass on to the object they hold, so they
# are made from lists of names.

from collections.abc import Mapping, MutableMapping, MutableSequence, Sequence

__name__ = 'collections'


def _bare(value):
    """What a User object holds; other values as they are."""
    return value.data if isinstance(value, (UserDict, UserList, UserString)) else value


def _passes_on(cls, names, wraps=False):
    """Give a class methods that call those of its `data`; with `wraps`, results become objects of the class."""
    def made(name):
        def method(self, *args, **kwds):
            result = getattr(self.data, name)(*map(_bare, args), **kwds)
            return self.__class__(result) if wraps and result is not NotImplemented else result
        method.__name__, method.__qualname__ = name, f'{cls.__qualname__}.{name}'
        return method
    for name in names.split():
        setattr(cls, name, made(name))
    cls.__abstractmethods__ = cls.__abstractmethods__ - set(names.split())


_ORDER = '__lt__ __le__ __gt__ __ge__ __eq__ '
_SIZED = '__len__ __contains__ '


class ChainMap(MutableMapping):
    """Several mappings looked up one after another; writes go to the first."""

    def __init__(self, *maps):
        self.maps = [*maps] if maps else [{}]

    def _merged(self):
        everything = {}
        for mapping in self.maps[::-1]:
            everything.update(mapping)
        return everything

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)

    def get(self, key, default=None):
        return default if key not in self else self[key]

    __iter__ = lambda self: iter(self._merged())
    __len__ = lambda self: len(self._merged())
    __bool__ = lambda self: any(map(len, self.maps))
    __contains__ = lambda self, key: any(key in mapping for mapping in self.maps)
    parents = property(lambda self: type(self)(*self.maps[1:]))

    def __repr__(self):
        return type(self).__name__ + '(' + ', '.join([repr(mapping) for mapping in self.maps]) + ')'

    def copy(self):
        first, *others = self.maps
        return type(self)(first.copy(), *others)

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        child = kwargs if m is None else m
        if child is not kwargs:
            child.update(kwargs)
        return type(self)(child, *self.maps)

    @classmethod
    def fromkeys(cls, iterable, *args):
        return cls(dict.fromkeys(iterable, *args))

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        self._of_first(lambda first: first.__delitem__(key), key)

    def pop(self, key, *args):
        return self._of_first(lambda first: first.pop(key, *args), key)

    def popitem(self):
        if not self.maps[0]:
            raise KeyError('No keys found in the first mapping.')
        return self.maps[0].popitem()

    def clear(self):
        self.maps[0].clear()

    def _of_first(self, act, key):
        try:
            return act(self.maps[0])
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __or__(self, other):
        return self.copy().__ior__(other) if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        return type(self)({**other, **self._merged()}) if isinstance(other, Mapping) else NotImplemented


class UserDict(MutableMapping):
    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        for source in (dict, kwargs):
            if source:
                self.update(source)

    def __getitem__(self, key):
        if key not in self.data:
            missing = getattr(type(self), '__missing__', None)
            if missing is None:
                raise KeyError(key)
            return missing(self, key)
        return self.data[key]

    def get(self, key, default=None):
        return default if key not in self else self[key]

    def __or__(self, other):
        other = _bare(other)
        return self.__class__(self.data | other) if isinstance(other, dict) else NotImplemented

    def __ror__(self, other):
        return self.__class__(other | self.data) if isinstance(other, dict) else NotImplemented

    def __ior__(self, other):
        self.data.update(_bare(other))
        return self

    def copy(self):
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__, data=dict(self.data))
        return twin

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        filled = cls()
        filled.update((key, value) for key in iterable)
        return filled


_passes_on(UserDict, _SIZED + '__iter__ __setitem__ __delitem__ __repr__')


class UserList(MutableSequence):
    def __init__(self, initlist=None):
        self.data = [*(_bare(initlist) if initlist is not None else ())]

    def __getitem__(self, i):
        found = self.data[i]
        return self.__class__(found) if isinstance(i, slice) else found

    def __add__(self, other):
        return self.__class__([*self.data, *_bare(other)])

    def __radd__(self, other):
        return self.__class__([*_bare(other), *self.data])

    def __iadd__(self, other):
        self.data.extend(_bare(other))
        return self

    def __imul__(self, n):
        self.data *= n
        return self

    def copy(self):
        return self.__class__(self)

    __copy__ = copy
    __hash__ = None


_passes_on(UserList, _ORDER + _SIZED + '__repr__ __setitem__ __delitem__ append insert pop remove clear count index '
                                       'reverse sort extend')
_passes_on(UserList, '__mul__ __rmul__', wraps=True)


class UserString(Sequence):
    def __init__(self, seq):
        self.data = str(_bare(seq))

    def __str__(self):
        return self.data

    def __radd__(self, other):
        return self.__class__(str(other) + self.data)

    __int__ = lambda self: int(self.data)
    __float__ = lambda self: float(self.data)
    __complex__ = lambda self: complex(self.data)


_passes_on(UserString, _ORDER + _SIZED + '__repr__ __hash__ count encode endswith find format format_map index isalpha '
                       'isalnum isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle '
                       'isupper join partition rfind rindex rpartition rsplit split splitlines startswith')
_passes_on(UserString, '__getitem__ __add__ __mul__ __rmul__ __mod__ capitalize casefold center expandtabs ljust lower '
                       'lstrip removeprefix removesuffix replace rjust rstrip strip swapcase title translate upper '
                       'zfill', wraps=True)
