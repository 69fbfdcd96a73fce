# Abstract properties and class methods, registration, subclass hooks, cooperative abstract bases, instantiation errors.
from abc import ABC, ABCMeta, abstractmethod, get_cache_token
import collections.abc as c


class Store(ABC):
    @property
    @abstractmethod
    def size(self):
        """How many."""

    @abstractmethod
    def put(self, key, value):
        return f'base put {key}'

    @classmethod
    @abstractmethod
    def empty(cls): ...

    @staticmethod
    @abstractmethod
    def kind(): ...

    def describe(self):
        return f'{self.kind()} of {self.size}'


class Partial(Store):
    @property
    def size(self):
        return 1

    def put(self, key, value):
        return super().put(key, value) + '!'


class Full(Partial):
    @classmethod
    def empty(cls):
        return cls()

    @staticmethod
    def kind():
        return 'full'


print(sorted(Store.__abstractmethods__), sorted(Partial.__abstractmethods__), Full.__abstractmethods__, Full.empty().describe(), Full().put('k', 1))
for cls in (Store, Partial):
    try:
        cls()
    except TypeError as e:
        print(e)


class OneMissing(ABC):
    @abstractmethod
    def only(self): ...


try:
    OneMissing(1, 2)
except TypeError as e:
    print(e)


class Drawable(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Drawable:
            return any('draw' in base.__dict__ for base in other.__mro__) or NotImplemented
        return NotImplemented


class Pen:
    def draw(self): ...


class Stone:
    pass


print(issubclass(Pen, Drawable), isinstance(Stone(), Drawable), Drawable.register(Stone) is Stone, isinstance(Stone(), Drawable), Drawable in Stone.__mro__)


class Ring(c.Sequence):
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        if not self.items or abs(i) > 10:
            raise IndexError(i)
        return self.items[i % len(self.items)] if i < len(self.items) else (_ for _ in ()).throw(IndexError(i))


class Bag(c.MutableSet):
    def __init__(self, items=()):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, x):
        x in self.items or self.items.append(x)

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)

    def __repr__(self):
        return f'Bag({self.items})'


r = Ring('a', 'b', 'c')
print(list(r), list(reversed(r)), r.index('b'), r.count('c'), 'z' in r, isinstance(r, c.Reversible), issubclass(Ring, c.Collection))
b = Bag('hello')
print(b & Bag('el'), b | Bag('xy'), b - Bag('l'), b ^ Bag('hz'), b <= Bag('ohlle'), b == set('helo'), b.isdisjoint('xyz'), b.pop(), b)
b |= 'qr'; b -= {'q'}; b &= set('elor'); b.remove('e'); print(b, len(b)); b.clear(); print(b, bool(b))
for bad in (lambda: b.remove('nope'), lambda: b.pop(), lambda: r.index('zz'), lambda: c.Hashable(), lambda: c.Mapping(), lambda: Drawable.register(5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print([isinstance([], t) for t in (c.Sequence, c.Hashable, c.Iterable, c.Iterator, c.MutableSequence)], isinstance({}.keys(), c.KeysView), isinstance(len, c.Callable), isinstance((x for x in ()), c.Generator), isinstance(b'', c.ByteString), issubclass(dict, c.MutableMapping))
