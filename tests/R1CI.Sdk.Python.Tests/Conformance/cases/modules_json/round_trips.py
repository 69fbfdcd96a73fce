# Texts and values there and back: numbers, escapes, surrogates, key types, nesting, subclasses, float formats.
import json
from collections import OrderedDict, namedtuple
from enum import IntEnum, Enum

for value in (0, -0.0, 1e16, 1e22, 1.5e-7, 123456789012345678901234567890, True, None, '', 'é"\\/\n\t\b\f\r\x00\x7f', '\u2028😀', [], {}, [[]], {'a': {'b': [1, {'c': None}]}}):
    text = json.dumps(value)
    print(text, json.dumps(value, ensure_ascii=False) if isinstance(value, str) else '', json.loads(text) == value)
print(json.dumps({1: 'int', 2.5: 'float', True: 'bool', None: 'none', 'z': 'str'}), json.dumps({(1, 2): 3, 'k': 1}, skipkeys=True), json.dumps((1, (2,))), json.dumps({'b': 1, 'a': 2}, sort_keys=True))
print(json.loads('"\\ud83d\\ude00 \\u00e9 \\/ \\"" '), ascii(json.loads('"\\ud83d"')), json.loads(' [1 , 2.0, -3e2,1E+2, 0.1e-1 ] '), json.loads('{"a":1,"a":2}'), json.loads(b'[1]'), json.loads('"é"'.encode('utf-16')), json.loads(bytearray(b'{}')))
print(json.dumps([float('inf'), float('-inf'), float('nan')]), json.loads('[NaN, Infinity, -Infinity]'), json.loads('1' * 30), json.loads('-0'), json.loads('-0.0'), json.loads('1e400'))
Point = namedtuple('Point', 'x y')


class Color(IntEnum):
    RED = 1


class Text(str):
    def __str__(self):
        return 'never asked'


class Number(int):
    def __repr__(self):
        return 'never asked'


print(json.dumps(Point(1, 2)), json.dumps({'p': Point(0, 0)._asdict()}), json.dumps(Color.RED), json.dumps([Text('t'), Number(5)]), json.dumps({Color.RED: Text('v')}), json.dumps(OrderedDict(b=1, a=2)))
print(json.dumps({'a': [1, 2], 'b': {}, 'c': []}, indent=2)); print(json.dumps([1, [2, {'x': ()}]], indent='->')); print(json.dumps([1, {'a': 2}], indent=0)); print(json.dumps([1, {'a': 2}], separators=(',', ':')), json.dumps([1, 2], indent=None), json.dumps({'k': 1}, indent=1, separators=(' ;', ' = ')))
print(json.loads('{"pi": 3.14, "n": 7, "big": NaN}', parse_float=str, parse_int=lambda s: s + '!', parse_constant=lambda s: f'<{s}>'), json.loads('{"x": {"y": 1}}', object_hook=lambda d: sorted(d)), json.loads('{"b": 1, "a": 2}', object_pairs_hook=list))
print(json.dumps({1, 2} and {'s': {3}, 'c': 1j}, default=lambda o: sorted(o) if isinstance(o, set) else {'re': o.real, 'im': o.imag}))
loop = []; loop.append(loop); d = {}; d['self'] = d
for bad in (lambda: json.dumps({1, 2}), lambda: json.dumps(loop), lambda: json.dumps(d), lambda: json.dumps({(1,): 2}), lambda: json.dumps(float('nan'), allow_nan=False), lambda: json.dumps(b'x'), lambda: json.dumps(object, default=lambda o: o), lambda: json.loads(5), lambda: json.loads(None), lambda: json.dumps({'b': 1, 2: 3}, sort_keys=True), lambda: json.loads(b'\xff')):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e)[:100])
