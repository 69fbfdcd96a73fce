a, b = {'x': 1, 'y': 2, 'z': 3}, {'y': 2, 'z': 30, 'w': 4}
print(sorted(a.keys() & b.keys()), sorted(a.keys() | b), sorted(a.keys() - b), sorted(a.keys() ^ b.keys()), sorted(a.items() & b.items()), sorted(a.items() - b.items()), a.keys() == {'x', 'y', 'z'}, a.keys() > {'x'}, a.keys() >= a.keys(), a.items() == dict(a).items(), a.values() == a.values(), a.keys().isdisjoint({'q'}), 'x' in a.keys(), ('x', 1) in a.items(), ('x', 2) in a.items(), 3 in a.values())
k, v, i = a.keys(), a.values(), a.items()
a['new'] = 9; del a['x']
print(list(k), list(v), list(i), len(k), repr(k), repr(v), repr(i), list(reversed(k)), list(reversed(i)), type(k).__name__, sorted(k | ['extra']), k & [1, 'y'], {'y', 'q'} & k, ['y'] & k if False else '', {1} | k == {1, 'y', 'z', 'new'})
for e in ('k + k', 'k[0]', 'hash(k)', 'k.add(1)', 'v & v', 'v[0]', 'i < 5', 'k | 5', 'k - 5', 'k & 5', 'len(i())', 'next(k)', 'k.x', '[1] | k', 'iter(k).__next__()', 'k == ["y", "z", "new"]', 'i - {(1, [])}', 'k.isdisjoint(5)', 'del k["y"]', 'k.mapping["y"]', 'sorted(v, key=5)', 'set(v) == {2, 3, 9}', '("y",) in i', '5 in i', 'i & {("y", 2)}', 'max(i)', 'dict(i) == a', 'list(k)[0]'):
    try:
        if e.startswith('del'): exec(e)
        print(e, '=', eval(e) if not e.startswith('del') else '')
    except Exception as x:
        print(e, '->', type(x).__name__, x)
m = {1: 'a', 2: 'b'}
m2 = {**m, 2: 'B', 3: 'c'}; m3 = m | {2: 'q'}; m4 = dict(m, **{'k': 1}); m5 = {**{}, **m}
print(m2, m3, m4, m5, m | m2 == m2, {**m2, **m}, dict([*m.items(), (1, 'z')]), {k: m.get(k, '-') for k in range(4)}, dict(sorted(m2.items(), reverse=True)), {v: k for k, v in m2.items()}, [*m2], [*m2.values()], {*m2}, max(m2, key=m2.get), list(map(m2.get, [1, 5])), sum(m2), ''.join(m2.values()))
from types import MappingProxyType
p = MappingProxyType(m); m[9] = 'live'
print(p, p[9], len(p), list(p), 9 in p, p.get(5), p | {10: 'x'}, p == m, type(p | {}).__name__, p.copy() is m)
try:
    p[1] = 2
except TypeError as x:
    print(x)
try:
    del p[1]
except TypeError as x:
    print(x)
