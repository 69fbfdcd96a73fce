from pprint import pprint, pformat, pp, PrettyPrinter, saferepr, isreadable
from collections import OrderedDict, defaultdict, Counter, deque, namedtuple
from dataclasses import dataclass, field
from types import SimpleNamespace

data = {'name': 'A long name that takes quite some space', 'values': list(range(30)), 'nested': {'b': [1, 2, {'c': (1, 2, 3)}], 'a': None}, 3: 'int'} 
try:
    pprint({'b': 1, 'a': 2, 'c': [1, 2]})
    pprint({k: v for k, v in data.items() if k != 3})
finally:
    pass
pprint(list(range(40)), width=40)
pprint(list(range(40)), width=40, compact=True)
pprint([['a' * 30, 'b' * 30], ['c' * 30, 'd' * 30]], indent=4)
pp({'z': 1, 'a': 2})
pprint(data['nested'], width=20)
pprint(data['nested'], depth=1)
pprint('a long string with many words that must be wrapped over lines ' * 3)
pprint({'key': 'a long string with many words that must be wrapped over lines ' * 2})
pprint({'set': {3, 1, 2}, 'fs': frozenset('a'), 'tuple': (1,), 'empty': [], 'e2': {}, 'e3': set()})
r = [1]
r.append(r)
print('Recursion' in pformat(r))
print(pformat({1: 2}), saferepr([1, {2: 3}]), isreadable([1, 'a']), isreadable([len]))
pprint(OrderedDict([('x' * 20, 'y' * 30), ('z' * 20, 'w' * 30)]))
pprint(defaultdict(list, {'k' * 30: ['v' * 30], 'b': [1]}), width=40)
pprint(Counter('abracadabra' * 3), width=20)
pprint(deque(range(30), maxlen=50), width=40)
P = namedtuple('P', 'x y')
pprint([P(1, 2), P(3, 4)])

@dataclass
class Item:
    name: str
    price: float
    tags: list = field(default_factory=list)
    hidden: int = field(default=1, repr=False)

pprint([Item('thing number one', 1.5, ['a', 'b']), Item('thing number two', 2.5, ['c' * 40, 'd' * 30])])
pprint(SimpleNamespace(alpha='x' * 40, beta='y' * 40))
pprint(b'bytes ' * 20)
pprint(123456789, underscore_numbers=True)
pprint({'a': {'b': {'c': {'d': 1}}}}, depth=2)
pprint([{'id': i, 'name': f'name {i}', 'score': i * 1.5} for i in range(4)])
for f in (lambda: PrettyPrinter(indent=-1), lambda: PrettyPrinter(depth=0), lambda: PrettyPrinter(width=0)):
    try:
        f()
    except ValueError as e:
        print(e)
pprint({'mixed': 1, 2: 'b', None: 3, (1, 2): 4})
pprint((('a' * 40, 'b' * 40), ['c' * 30, {'d': 'e' * 50}]))
