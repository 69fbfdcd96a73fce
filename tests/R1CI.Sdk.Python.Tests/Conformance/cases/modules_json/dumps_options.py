import json
from collections import OrderedDict, namedtuple
from enum import IntEnum
data = {'b': [1, 2.5, None, True, 'é"\n\t\\/\x01😀'], 'a': {'nested': (), 'e': {}, 'l': []}, 3: 'int key', None: 1, True: 2, 2.5: 'f'}
print(json.dumps(data)); print(json.dumps(data, ensure_ascii=False)); print(json.dumps(data, indent=2))
print(json.dumps({'b': 1, 'a': [1, {'z': 1, 'y': 2}]}, sort_keys=True, indent='--'), json.dumps([1, {'a': 2}], separators=(',', ':')), json.dumps([], indent=4), json.dumps({}, indent=4), json.dumps([[]], indent=0))
print(json.dumps(float('nan')), json.dumps([float('inf'), -float('inf'), 1e100, 1e-7, 0.1, -0.0, 10**30]), json.dumps('a\u2028\x7f'))
print(json.dumps({(1, 2): 3, 'a': 1}, skipkeys=True), json.dumps(namedtuple('P', 'x y')(1, 2)), json.dumps(OrderedDict(z=1, a=2)))
class Color(IntEnum): RED = 1
print(json.dumps([Color.RED, {Color.RED: 1}]), json.dumps({'x': {1, 2}}, default=sorted), json.dumps([complex(1, 2)], default=lambda z: [z.real, z.imag]))
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set): return sorted(o)
        return super().default(o)
print(json.dumps({'s': {3, 1}}, cls=E), E(indent=1).encode([{1}]), list(E().iterencode([1, {'a': 'b'}])), ''.join(json.JSONEncoder(sort_keys=True).iterencode({'b': 1, 'a': 2})))
loop = []; loop.append(loop)
for bad in (lambda: json.dumps({1, 2}), lambda: json.dumps(b'x'), lambda: json.dumps({(1,): 2}), lambda: json.dumps(float('nan'), allow_nan=False), lambda: json.dumps(loop), lambda: json.dumps({'a': 1, 2: 3}, sort_keys=True), lambda: json.dumps([object], default=lambda o: o), lambda: json.dumps(1j), lambda: json.dumps([1], cls=E, default=5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e)[:90])
