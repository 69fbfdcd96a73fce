# dump and load over text streams, JSON lines, merging documents, pretty printing a nested structure, key order.
import io
import json

out = io.StringIO()
print(json.dump({'b': [1, 2.0, None], 'a': 'ü'}, out), out.getvalue(), json.load(io.StringIO(out.getvalue())))
out = io.StringIO(); json.dump([1, {'x': 'ü'}], out, indent=4, ensure_ascii=False); print(out.getvalue())
lines = io.StringIO('{"id": 1, "tags": ["a"]}\n\n{"id": 2}\n{"id": 3, "tags": []}\n')
rows = [json.loads(line) for line in lines if line.strip()]
print(rows, [r.get('tags', 'none') for r in rows], sorted(rows, key=lambda r: -r['id'])[0])


def merge(a, b):
    if isinstance(a, dict) and isinstance(b, dict):
        return {k: merge(a[k], b[k]) if k in a and k in b else a.get(k, b.get(k)) for k in [*a, *(k for k in b if k not in a)]}
    return a + b if isinstance(a, list) and isinstance(b, list) else b


def flatten(value, path='$'):
    if isinstance(value, dict):
        for k, v in value.items():
            yield from flatten(v, f'{path}.{k}')
    elif isinstance(value, list):
        for i, v in enumerate(value):
            yield from flatten(v, f'{path}[{i}]')
    else:
        yield path, value


one, two = json.loads('{"a": {"x": 1, "l": [1]}, "b": 2}'), json.loads('{"a": {"l": [2, {"deep": null}], "y": 0}, "c": true}')
print(json.dumps(merge(one, two)), dict(flatten(merge(one, two))))


class Chunks:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


sink = Chunks(); json.dump({'k': [1, {'n': None}]}, sink); print(''.join(sink.parts))
print(json.load(io.BytesIO('{"é": "€"}'.encode())), json.loads(json.dumps({'t': (1, 2)}))['t'], json.dumps('</script>'), json.dumps({'a': 1}) == '{"a": 1}')
print(json.dumps({'3': 1, 3: 2}), json.loads(json.dumps({1: {2: 3}})), json.dumps({'x': 10 ** 20, 'y': 1e20, 'z': 0.1 + 0.2, 'w': 1e5, 'v': 5e-324}), json.dumps(['\ud800']))
deep = value = []
for _ in range(50):
    value.append([])
    value = value[0]
print(len(json.dumps(deep)), json.loads(json.dumps(deep)) == deep)
for bad in (lambda: json.load('text'), lambda: json.dump([], 'name'), lambda: json.dump(object(), io.StringIO()), lambda: json.loads('[' * 100000), lambda: json.load(io.StringIO(''))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e).split(' at 0x')[0][:60])
