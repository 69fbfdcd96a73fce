import json
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, str(e), getattr(e, 'pos', None))
for s in ['', '  ', '{', '[', '[1', '[1,', '[1,]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', '"abc', '"a\nb"', '"\\x"', '"\\u12"', 'nul', '1 2', '[1 2]', '{"a" 1}', '-', '+1', '01', '1.', '.5', '1e', 'NaN', '-Infinity', '"\\ud83d\\ude00"', '\ufeff1', '[1]x', "{'a':1}", '"\\', '1.0', '1E5', '123456789012345678901234567890', '-0', '-0.0', '[]', '{}', '{"a":{"b":[1,2,{}]}}', '\n\n{"a":\n1,\n}', '[true, false, null, "x"]', '{"a":1,"a":2}', ' [1 , 2 ] ']:
    t(json.loads, s)
t(json.loads, 5); t(json.loads, b'{"a":1}'); t(json.dumps, {1, 2}); t(json.dumps, {(1,): 2}); t(json.dumps, float('nan'), allow_nan=False); a = []; a.append(a); t(json.dumps, a)
t(json.dumps, {1: 2, None: 3, True: 4, 1.5: 6, 'x': float('inf')}); t(json.dumps, 'é"\\\n\x7f😀'); t(json.dumps, 'é😀', ensure_ascii=False); t(json.dumps, [1, [2, {}], [], {'a': []}], indent=2); t(json.dumps, {'b': 1, 'a': 2}, sort_keys=True, separators=(',', ':')); t(json.dumps, [1, 2], indent='--'); t(json.dumps, {1: 2, 'a': 3}, sort_keys=True); t(json.dumps, object()); t(json.dumps, {1j}, default=list); t(json.dumps, {(1, 2): 1}, skipkeys=True); t(json.dumps, (1, 2)); t(json.dumps, 10**30); t(json.dumps, 1e100); t(json.dumps, [1, 2], indent=0); t(json.dumps, {'a': 1}, indent=1, separators=(',', ':')); t(json.dumps, [1.0, 0.1, -5, True, None, 'a/b'])
t(json.loads, '[1,2]', parse_int=str); t(json.loads, '[1.5]', parse_float=str); t(json.loads, '{"a":1}', object_hook=lambda d: list(d)); t(json.loads, '{"a":1}', object_pairs_hook=list); t(json.loads, 'NaN', parse_constant=str)
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex): return [o.real, o.imag]
        return super().default(o)
t(json.dumps, {'z': 1j}, cls=E); t(json.dumps, {'z': {1}}, cls=E); print(E().encode([1j]), json.JSONDecoder().raw_decode('[1] x'), ''.join(json.JSONEncoder().iterencode([1])))
import io
f = io.StringIO(); json.dump({'a': [1, 2]}, f); print(f.getvalue()); print(json.load(io.StringIO('{"b": 2}'))); print(json.dumps(json.loads('{"x": [1, 2.5, "é"]}')))
try: json.loads('{bad}')
except json.JSONDecodeError as e: print(e.msg, e.doc, e.pos, e.lineno, e.colno, isinstance(e, ValueError))
from collections import OrderedDict
print(json.dumps(OrderedDict(b=1, a=2)), json.loads('{"b":1}', object_pairs_hook=OrderedDict)); print(json.dumps({'k': 'v' * 3, 'n': {'m': None}}, indent=4))
