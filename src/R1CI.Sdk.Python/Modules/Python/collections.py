# Container types. The fast ones are native; the rarely used ones are in a module that is loaded when they are asked for.

from _collections import OrderedDict, _count_elements, _tuplegetter, defaultdict, deque

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque',
           'namedtuple']
__path__ = []


def __getattr__(name):
    if name == 'abc':
        from importlib import import_module
        return import_module('collections.abc')
    if name in ('ChainMap', 'UserDict', 'UserList', 'UserString'):
        import _collections_more
        made = globals()[name] = getattr(_collections_more, name)
        return made
    raise AttributeError(f"module 'collections' has no attribute {name!r}")


_tuple_new = tuple.__new__
_KEYWORDS = frozenset((
    'False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del',
    'elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal',
    'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield'))


def _checked_names(typename, names, rename):
    if rename:
        seen = set()
        for index, name in enumerate(names):
            if not name.isidentifier() or name in _KEYWORDS or name.startswith('_') or name in seen:
                names[index] = f'_{index}'
            seen.add(name)
    for name in [typename] + names:
        if type(name) is not str:
            raise TypeError('Type names and field names must be strings')
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if name in _KEYWORDS:
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    seen = set()
    for name in names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)


def _make(cls, iterable):
    """A tuple of this class from an iterable of its values."""
    result = _tuple_new(cls, iterable)
    if len(result) != len(cls._fields):
        raise TypeError(f'Expected {len(cls._fields)} arguments, got {len(result)}')
    return result


def _replace(self, /, **kwds):
    """The same tuple with some values changed."""
    result = self._make([kwds.pop(name) if name in kwds else value for name, value in zip(self._fields, self)])
    if kwds:
        raise ValueError(f'Got unexpected field names: {list(kwds)!r}')
    return result


def _asdict(self):
    """The values by their names."""
    return dict(zip(self._fields, self))


def __getnewargs__(self):
    return tuple(self)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A subclass of tuple with named fields."""
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    names = list(map(str, field_names))
    typename = str(typename)
    _checked_names(typename, names, rename)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(names):
            raise TypeError('Got more default values than field names')
        if defaults:
            field_defaults = dict(zip(names[-len(defaults):], defaults))
    listed = ', '.join(names)
    passed = listed + ',' if len(names) == 1 else listed
    new = eval(f'lambda _cls, {listed}: _tuple_new(_cls, ({passed}))',
               {'_tuple_new': _tuple_new, '__name__': f'namedtuple_{typename}'})
    new.__name__, new.__qualname__ = '__new__', typename + '.__new__'
    new.__doc__ = f'Create new instance of {typename}({listed})'
    if defaults:
        new.__defaults__ = defaults
    shape = '(' + ', '.join([name + '=%r' for name in names]) + ')'

    def __repr__(self):
        return self.__class__.__name__ + shape % self
    __repr__.__qualname__ = typename + '.__repr__'
    body = {'__doc__': f'{typename}({listed})', '__slots__': (), '_fields': tuple(names),
            '_field_defaults': field_defaults, '__new__': new, '_make': classmethod(_make), '_replace': _replace,
            '__repr__': __repr__, '_asdict': _asdict, '__getnewargs__': __getnewargs__,
            '__match_args__': tuple(names), '__module__': module or '__main__'}
    for index, name in enumerate(names):
        body[name] = _tuplegetter(index, f'Alias for field number {index}')
    return type(typename, (tuple,), body)


def _is_mapping(value):
    return isinstance(value, dict) or hasattr(value, 'keys') and hasattr(value, 'items')


class Counter(dict):
    """How often each item occurs."""

    def __init__(self, iterable=None, /, **kwds):
        if iterable is not None or kwds:
            self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        if n is None:
            return sorted(self.items(), key=_count_of, reverse=True)
        if n == 1:
            best = max(self.items(), key=_count_of, default=None)
            return [] if best is None else [best]
        from heapq import nlargest
        return nlargest(n, self.items(), key=_count_of)

    def elements(self):
        from itertools import chain, repeat, starmap
        return chain.from_iterable(starmap(repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if _is_mapping(iterable):
                if self:
                    get = self.get
                    for item, count in iterable.items():
                        self[item] = count + get(item, 0)
                else:
                    super().update(iterable)
            else:
                _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            get = self.get
            if _is_mapping(iterable):
                for item, count in iterable.items():
                    self[item] = get(item, 0) - count
            else:
                for item in iterable:
                    self[item] = get(item, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return (self.__class__, (dict(self),))

    def __delitem__(self, elem):
        if elem in self:
            super().__delitem__(elem)

    def __repr__(self):
        if not self:
            return f'{self.__class__.__name__}()'
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)
        return f'{self.__class__.__name__}({shown!r})'

    def _against(holds):
        """A comparison that holds when it holds for the count of every item of either side."""
        def compare(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return all([holds(self[item], other[item]) for item in {**self, **other}])
        return compare

    __eq__ = _against(lambda a, b: a == b)
    __le__ = _against(lambda a, b: a <= b)
    __ge__ = _against(lambda a, b: a >= b)
    del _against
    __hash__ = None

    def __ne__(self, other):
        return NotImplemented if not isinstance(other, Counter) else not self == other

    def __lt__(self, other):
        return NotImplemented if not isinstance(other, Counter) else self <= other and not self == other

    def __gt__(self, other):
        return NotImplemented if not isinstance(other, Counter) else self >= other and not self == other

    def _combined(self, other, choose):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for item, count in self.items():
            count = choose(count, other[item])
            if count > 0:
                result[item] = count
        for item, count in other.items():
            if item not in self:
                count = choose(0, count)
                if count > 0:
                    result[item] = count
        return result

    def __add__(self, other):
        return self._combined(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._combined(other, lambda a, b: a - b)

    def __or__(self, other):
        return self._combined(other, lambda a, b: a if a > b else b)

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for item, count in self.items():
            other_count = other[item]
            count = count if count < other_count else other_count
            if count > 0:
                result[item] = count
        return result

    def __pos__(self):
        result = Counter()
        for item, count in self.items():
            if count > 0:
                result[item] = count
        return result

    def __neg__(self):
        result = Counter()
        for item, count in self.items():
            if count < 0:
                result[item] = -count
        return result

    def _positive(self):
        for item in [item for item, count in self.items() if not count > 0]:
            del self[item]
        return self

    def __iadd__(self, other):
        for item, count in other.items():
            self[item] += count
        return self._positive()

    def __isub__(self, other):
        for item, count in other.items():
            self[item] -= count
        return self._positive()

    def __ior__(self, other):
        for item, count in other.items():
            if count > self[item]:
                self[item] = count
        return self._positive()

    def __iand__(self, other):
        for item, count in list(self.items()):
            if other[item] < count:
                self[item] = other[item]
        return self._positive()


def _count_of(pair):
    return pair[1]
