import json
from decimal import Decimal
print(json.loads(' {"a": [1, -2.5e3, true, false, null, "x\\u00e9\\n\\ud83d\\ude00"], "b": {}} '), json.loads('[]'), json.loads('"s"'), json.loads('1'), json.loads('-0'), json.loads('1E2'), json.loads('123456789012345678901234567890'))
print(json.loads(b'[1]'), json.loads(bytearray(b'{"a": 1}')), json.loads('"\u00e9"'.encode('utf-16')), json.loads('NaN'), json.loads('[Infinity, -Infinity]'))
print(json.loads('[1.1, 2]', parse_float=Decimal), json.loads('[1.1, 2]', parse_int=float), json.loads('[NaN]', parse_constant=lambda c: '<' + c + '>'))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())), json.loads('{"b": 1, "a": 2, "b": 3}', object_pairs_hook=list), json.loads('{"b": 1, "b": 2}'))
print(json.JSONDecoder().raw_decode('[1, 2] rest'), json.JSONDecoder().decode(' [1] '), json.loads('"a\tb"', strict=False))
class Dec(json.JSONDecoder):
    def decode(self, s): return ('decoded', super().decode(s))
print(json.loads('[1]', cls=Dec))
for text in ['', ' ', '{', '[1,', '[1 2]', '{"a"}', '{"a":}', '{a: 1}', "{'a': 1}", '[1,]', '{"a": 1,}', '"abc', '"\\x"', '"\\u12"', '"a\nb"', 'tru', '01', '1.', '.5', '+1', '[1] x', 'nul', '{"a": 1 "b": 2}', '\ufeff[]', '"\\ud800"', '[1, [2, [3, }]]]', '-', '{"a": 1\n, b}']:
    try:
        print(repr(text), ascii(json.loads(text)))
    except json.JSONDecodeError as e:
        print(repr(text), e, (e.msg, e.pos, e.lineno, e.colno))
for bad in (5, None, ['x']):
    try:
        json.loads(bad)
    except TypeError as e:
        print(e)
print(issubclass(json.JSONDecodeError, ValueError), json.decoder.JSONDecodeError is json.JSONDecodeError)
