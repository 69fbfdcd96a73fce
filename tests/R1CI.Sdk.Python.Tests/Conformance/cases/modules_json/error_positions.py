# Line, column and position of decode errors, raw_decode, and what a text may not be.
import json

bad_texts = ['', '  ', '{', '[1,', '[1 2]', '{"a" 1}', '{"a":}', '{"a":1,}', '[1,]', "{'a': 1}", '{a: 1}', '"abc', '"a\nb"', '"\\x41"', '"\\u12"', '"\\ud8zz"', 'tru', 'nul', 'True', '01', '1.', '.5', '+1', '-', '1e', '[1] x', '{"a": 1}\n{"b": 2}', '{"a"\n: [1,\n  2,, 3]}', '\ufeff[]', '"\t"', '[', '{"k": "v"', '// no', '[1, 2', '{"a": [}', 'NaNa', '--1', '{,}', '[,1]', '{"a":1 "b":2}', '\x00']
for text in bad_texts:
    try:
        print(repr(text), json.loads(text))
    except json.JSONDecodeError as e:
        print(repr(text), '->', e.msg, e.lineno, e.colno, e.pos)
try:
    json.loads('{"list": [1, 2, oops]}')
except ValueError as e:
    print(e, '|', repr(e), '|', e.doc, '|', e.args, isinstance(e, json.decoder.JSONDecodeError))
decoder = json.JSONDecoder()
print(decoder.raw_decode('[1, 2] tail'), decoder.raw_decode('xx{"a": 1}', 2), decoder.decode(' "s" '), json.JSONDecoder(strict=False).decode('"a\nb"'), json.loads('"\t"', strict=False))
text, at, found = '1 {"a": 2} "x"', 0, []
while at < len(text):
    value, at = decoder.raw_decode(text, at)
    found.append(value)
    at += 1
print(found)
for where in (0, 2):
    try:
        decoder.raw_decode('   ', where)
    except json.JSONDecodeError as e:
        print(e, e.pos)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Encoder(json.JSONEncoder):
    def default(self, o):
        return {'__point__': [o.x, o.y]} if isinstance(o, Point) else super().default(o)


def revive(d):
    return Point(*d['__point__']) if '__point__' in d else d


text = json.dumps({'at': Point(1, 2), 'all': [Point(3, 4)]}, cls=Encoder)
back = json.loads(text, object_hook=revive)
print(text, back['at'].x, back['all'][0].y, Encoder(indent=1, sort_keys=True).encode({'b': Point(0, 0), 'a': 1}), list(Encoder().iterencode([1, 'a', None])))
try:
    json.dumps([Point(1, 2), 3j], cls=Encoder)
except TypeError as e:
    print(e)
