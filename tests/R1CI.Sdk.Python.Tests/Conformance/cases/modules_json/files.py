import json, io
f = io.StringIO()
json.dump({'a': [1, 2]}, f); print(f.getvalue())
f.seek(0); print(json.load(f))
json.dump([1], f, indent=1); print(repr(f.getvalue()))
print(json.load(io.BytesIO(b'{"x": null}')))
text = json.dumps({'k': ['v', {'n': 1.0}]}, indent=4, sort_keys=True)
print(text, json.loads(text) == {'k': ['v', {'n': 1.0}]})
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
def encode(o):
    if isinstance(o, Point): return {'__point__': True, **vars(o)}
    raise TypeError(f'no {type(o).__name__}')
def decode(d): return Point(d['x'], d['y']) if '__point__' in d else d
s = json.dumps([Point(1, 2)], default=encode); print(s, vars(json.loads(s, object_hook=decode)[0]))
try: json.dumps({1}, default=encode)
except TypeError as e: print(e)
lines = ['{"id": 1}', '{"id": 2}']
print([json.loads(l)['id'] for l in lines], json.dumps(dict(zip('ab', range(2)))), json.dumps('</script>'), json.dumps({'a': True}) == '{"a": true}')
