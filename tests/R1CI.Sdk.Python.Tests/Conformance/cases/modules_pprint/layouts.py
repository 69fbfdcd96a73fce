from pprint import *
import collections, dataclasses, types
d = {'name': 'x' * 30, 'list': list(range(30)), 'nested': {'a': [1, 2, {'deep': ('t', 'u')}], 'b': {'set': {3, 1, 2}}}, 'tuple': (1,), 'long': 'word ' * 30}
pprint(d); pprint(d, width=40, indent=2); pprint(d, depth=1); pprint(d, compact=True, width=60); pprint({'b': 1, 'a': 2}, sort_dicts=False); pp({'b': 1, 'a': 2}); print(pformat([1, 2]), saferepr({'b': 1, 'a': [2]}), isreadable([1]), isrecursive([1]))
l = [1]; l.append(l); print(isrecursive(l), pformat(l).split('id=')[0]); pprint([['a' * 20] * 3, {'k': ('b' * 20,) * 3}], width=30); pprint(collections.OrderedDict([('a' * 30, 1), ('b' * 30, 2), ('c' * 30, 3)])); pprint(collections.defaultdict(list, {'a' * 30: [1], 'b' * 40: [2] * 10})); pprint(collections.Counter('mississippi' * 3)); pprint(collections.deque(range(40))); pprint(types.SimpleNamespace(a='x' * 40, b='y' * 40)); pprint(b'bytes ' * 20); pprint({1: None, 'a': 2, (1, 2): 3}); pprint(set('abcdefghijklmnopqrstuvwxyz')); pprint(frozenset(range(30))); pprint(1_000_000, underscore_numbers=True); pprint(types.MappingProxyType({'a' * 40: 1, 'b' * 40: 2})); pprint(collections.ChainMap({'a' * 40: 1}, {'b' * 40: 2}))
@dataclasses.dataclass
class P: name: str; items: list
pprint(P('n' * 40, list(range(20)))); pprint('line one\nline two ' + 'z' * 80); pprint(['multi line string ' * 6]); PrettyPrinter(width=20).pprint({'key': [1, 2, 3, 4, 5, 6, 7]})
for f in (lambda: PrettyPrinter(indent=-1), lambda: PrettyPrinter(width=0), lambda: PrettyPrinter(depth=0)):
    try: print(f())
    except ValueError as e: print(e)
