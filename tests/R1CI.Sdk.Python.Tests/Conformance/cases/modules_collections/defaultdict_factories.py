from collections import defaultdict
d = defaultdict(list); d['a'].append(1); d['b']; print(d, 'zz' in d, d.get('zz'), len(d), d.default_factory, d['a'])
n = defaultdict(lambda: defaultdict(int)); n['x']['y'] += 3; print(dict(n), {k: dict(v) for k, v in n.items()})
print(defaultdict(int, a=1), defaultdict(int, {'b': 2}, c=3), defaultdict(None, {1: 2}), defaultdict(), defaultdict(set), defaultdict(int) == {}, defaultdict(str, {1: 'x'}).copy())
print(defaultdict(int, a=1) | {'b': 2}, {'z': 1} | defaultdict(int, a=1), type(defaultdict(int) | {}).__name__)
class Keyed(defaultdict):
    def __missing__(self, key):
        self[key] = value = f'<{key}>'
        return value
k = Keyed(); print(k['a'], k, Keyed(int)['b'])
for bad in (lambda: defaultdict(5), lambda: defaultdict(None)['x'], lambda: defaultdict('x'), lambda: defaultdict(int, 5), lambda: defaultdict(lambda: 1 / 0)['q']):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
d = defaultdict(int)
for w in 'the cat the dog'.split(): d[w] += 1
print(d, sorted(d.items(), key=lambda kv: (-kv[1], kv[0])), d.pop('the'), list(d), d.default_factory())
d.default_factory = None
try: d['q']
except KeyError as e: print('KeyError', e)
