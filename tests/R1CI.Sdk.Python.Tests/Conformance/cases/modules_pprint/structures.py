# Widths, depths, nested containers, long strings, sorting of keys, compact form, custom objects, recursion.
import pprint
from collections import OrderedDict, defaultdict, Counter, deque, namedtuple, ChainMap
from dataclasses import dataclass
from types import SimpleNamespace, MappingProxyType

data = {'name': 'A long enough name to break the line', 'tags': ['one', 'two', 'three'], 'nested': {'z': 1, 'a': [1, 2, {'deep': (1, (2, (3,)))}]}, 'n': None}
pprint.pprint(data); pprint.pprint(data, width=30); pprint.pprint(data, depth=2, width=60, sort_dicts=False); pprint.pprint(list(range(30)), compact=True, width=40)
print(pprint.pformat(list(range(3))), pprint.pformat('short'), pprint.saferepr({3: 1, 'a': 2} and {1: 'x'}), pprint.isreadable([1, 'a']), pprint.isreadable(object), pprint.isrecursive([1]))
pprint.pprint('the quick brown fox jumps over the lazy dog and runs far away from here', width=30); pprint.pprint({'k': b'some bytes that are long enough to be split over lines'}, width=40)
pprint.pprint(OrderedDict([('b', 1), ('a', 'x' * 40), ('c', [1] * 15)]), width=50); pprint.pprint(defaultdict(list, a=[1] * 20, b=['y' * 20]), width=40); pprint.pprint(Counter('abracadabra' * 3), width=20); pprint.pprint(deque(['x' * 20, 'y' * 20, 'z' * 20], maxlen=5), width=40)
P = namedtuple('P', 'x y'); pprint.pprint([P(1, 2), {'set': {3, 1, 2}, 'frozen': frozenset('a')}, (), [], {}, set()], width=20)


@dataclass
class Row:
    title: str
    values: list


pprint.pprint(Row('a title which is long', list(range(12))), width=40); pprint.pprint(Row('t', [1])); pprint.pprint(SimpleNamespace(a='x' * 30, b=[1, 2], c='z' * 20), width=40); pprint.pprint(MappingProxyType({'a': 'b' * 30, 'c': 'd' * 30}), width=40)
loop = [1]; loop.append(loop); print(pprint.pformat(loop)[:20], pprint.isrecursive(loop), pprint.isreadable(loop))
pprint.pprint({1: 'a', 'b': 2, (1, 2): 3, None: 4, 2.5: 5}); pprint.pprint({'b': {'z': 1, 'y': 2}, 'a': 1}, sort_dicts=True); pprint.pp({'b': 1, 'a': 2}); pprint.pprint(123456789012, underscore_numbers=True)
printer = pprint.PrettyPrinter(indent=4, width=20); printer.pprint({'key': ['value one', 'value two'], 'k2': 1}); print(printer.pformat([['aaaaaaaaaa', 'bbbbbbbbbb'], 'c']))
for bad in (lambda: pprint.pprint(1, width=0), lambda: pprint.pprint(1, depth=0), lambda: pprint.PrettyPrinter(indent=-1)):
    try:
        bad()
    except ValueError as e:
        print(e)
