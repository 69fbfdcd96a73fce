d = {}
for k in 'cab': d[k] = ord(k)
print(d, list(d), d.popitem(), d)
d['z'] = 1; d['c'] = 'updated'; del d['a']; d['a'] = 'back'
print(d, list(reversed(d)), list(d.items()), next(iter(d)), d.pop('c'), d)
d = {i: i * i for i in range(10)}
for k in list(d):
    if k % 3: del d[k]
print(d, len(d), max(d), sum(d.values()), sorted(d, reverse=True), min(d, key=d.get), dict(sorted(d.items(), key=lambda kv: -kv[1])), {v: k for k, v in d.items()})
try:
    for k in d: d[k * 100 + 1] = 0
except RuntimeError as e:
    print(e)
try:
    for k in d.keys(): d.pop(k)
except RuntimeError as e:
    print(e)
d = {1: 'a'}
for k in d: d[k] = 'changed'
print(d)
try:
    it = iter(d); d[2] = 1; next(it)
except RuntimeError as e:
    print(e)
d = {'a': 1}; e = d; e['b'] = 2; f = d.copy(); f['c'] = 3; g = dict(d); h = {**d, 'a': 0}
print(d, f, g, h, d is e, d == g, d == f, d != h, {'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {1: 1.0} == {1.0: True})
nested = {'x': {'y': [1, 2]}}
shallow = dict(nested); shallow['x']['y'].append(3)
print(nested, nested.get('q', {}).get('y', 'none'), nested['x']['y'][-1], 'y' in nested['x'])
counts = {}
for ch in 'mississippi': counts[ch] = counts.get(ch, 0) + 1
print(counts, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])), max(counts, key=counts.get))
groups = {}
for w in 'apple avocado banana blueberry cherry'.split(): groups.setdefault(w[0], []).append(w)
print(groups, {k: len(v) for k, v in groups.items()}, [*groups], dict.fromkeys('aabbc'), list(dict.fromkeys([3, 1, 3, 2, 1])))
print({True: 'yes', 1: 'one', 1.0: 'float'}, {None: 1, (): 2, frozenset(): 3}, {(1, 'a'): 'tuple'}, {1: 1, '1': 2}, {float('inf'): 'inf'}, len({0, -0.0, 0.0, False}), {'': 'empty'}[''], {b'a': 1, 'a': 2})
a = {'k': 1}; a.update(k=2, j=3); a |= {'m': 4}; a.update([('n', 5)], o=6); a.setdefault('k', 9); a.setdefault('p')
print(a, a.pop('p'), a.pop('zz', 'dflt'), 'k' in a, a.keys() >= {'k', 'j'}, dict(zip(a.values(), a.keys())), a.clear(), a)
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return 1
    def __eq__(self, o): return isinstance(o, K) and self.v == o.v
    def __repr__(self): return f'K{self.v}'
c = {K(1): 'a', K(2): 'b', K(1): 'c'}
print(c, c[K(2)], K(3) in c, c.pop(K(1)), c)
