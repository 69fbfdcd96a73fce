# Options of dumps and loads that do not fit, and the encodings that loads tells from the first bytes.
import json


def show(label, call):
    try:
        print(label, repr(call()))
    except Exception as e:
        print(label, type(e).__name__, e)


show('by position', lambda: json.dumps(0, 'x'))
show('by position', lambda: json.dumps(0, 'x', sort_keys=True))
show('by position', lambda: json.loads('0', 'x', 'y'))
show('unknown', lambda: json.dumps(0, nope=1))
show('unknown', lambda: json.loads('0', nope=1))
show('separators', lambda: json.dumps([1], separators=0))
show('separators', lambda: json.dumps([1], separators=(1, None)))
show('separators', lambda: json.dumps({'a': 1}, separators=(',', None)))
show('text needs none', lambda: json.dumps('x', separators=(1, 2)))
show('indent', lambda: json.dumps({'a': [1]}, indent=object))
show('indent', lambda: json.dumps([1], indent=1.5))
show('indent', lambda: json.dumps([1], indent=True))
show('indent', lambda: json.dumps([1, {}], indent=-3))
show('not text', lambda: json.loads(1))
show('not text', lambda: json.JSONDecoder().decode(b'1'))
show('not text', lambda: json.JSONDecoder().raw_decode(1))
show('no file', lambda: json.dump({1}, None))
for encoding in ('utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be'):
    show(encoding, lambda: json.loads('{"k": [1, "é"]}'.encode(encoding)))
for data in (b'', b'1', b'1\x00', b'\x001', b'\x00\x00', bytes(4), bytes(5), b'\x00\xffab', b'\x00\xffabc', b'1\x00\x00\x00', b'12\x00'):
    show(data, lambda: json.loads(data))


class Upper(json.JSONDecoder):
    def __init__(self, **options):
        print(sorted(options))
        super().__init__(**options)


show('own class', lambda: json.loads('[1.5]', cls=Upper, parse_float=str))
show('own class', lambda: json.loads('[1]', cls=Upper))
try:
    json.loads('[1,\n 2,\n\n x]')
except json.JSONDecodeError as e:
    print(e.lineno, e.colno, e.pos, e.msg, e)
