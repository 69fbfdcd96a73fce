# Mapping patterns use get on any Mapping, do not insert into a defaultdict, and bind the rest.
import collections
from collections.abc import Mapping, Sequence

class Logged(dict):
    def get(self, key, default=None):
        print('get', key, end='; ')
        return super().get(key, default)
    def __getitem__(self, key):
        print('item', key, end='; ')
        return super().__getitem__(key)
    def keys(self):
        print('keys', end='; ')
        return super().keys()

match Logged(a=1, b=2):
    case {'a': 1, 'c': _}:
        print('no')
    case {'a': x}:
        print('x', x)

d = collections.defaultdict(list)
match d:
    case {'x': []}:
        print('created')
    case {}:
        print('untouched', dict(d))

match {'a': 1, 'b': 2, 'c': 3}:
    case {'b': value, **rest}:
        rest['new'] = 1
        print(value, rest)

class Own(Mapping):
    def __init__(self, data): self.data = data
    def __getitem__(self, key): return self.data[key]
    def __iter__(self): return iter(self.data)
    def __len__(self): return len(self.data)

match Own({'k': [1, 2], 'z': 0}):
    case {'k': [a, b], **rest}:
        print(a, b, rest)

class NotRegistered:
    def get(self, key, default=None): return 1
    def keys(self): return ['k']
    def __getitem__(self, key): return 1

match NotRegistered():
    case {'k': 1}: print('mapping')
    case _: print('not a mapping')

class Seq(Sequence):
    def __init__(self, *items): self.items = items
    def __getitem__(self, i):
        print('getitem', i, end='; ')
        return self.items[i]
    def __len__(self):
        print('len', end='; ')
        return len(self.items)

match Seq(1, 2, 3):
    case [_, _]: print('two')
    case [_, _, second]: print('third', second)
match Seq(1, 2, 3):
    case [a, *middle, b]: print(a, middle, b)
for value in (collections.deque([1, 2]), memoryview(b'ab'), bytearray(b'ab'), iter([1, 2]), {1: 1, 2: 2}.keys(), range(2), (x for x in 'ab'), collections.UserList([1, 2])):
    match value:
        case [p, q]: print(type(value).__name__, 'sequence', p, q)
        case _: print(type(value).__name__, 'no')
for value in (collections.OrderedDict(a=1), collections.Counter('a'), collections.ChainMap({'a': 1}), collections.UserDict(a=1), vars(type('T', (), {'a': 1}))):
    match value:
        case {'a': 1}: print(type(value).__name__, 'mapping')
        case _: print(type(value).__name__, 'no')
class Keyed: KEY = 'a'
match {'a': 5, None: 6, 1: 7, -2: 8}:
    case {Keyed.KEY: a, None: n, 1: one, -2: two}: print(a, n, one, two)
match {True: 'yes'}:
    case {1: v}: print(v)
