d = {'a': 1, 'b': 2}
print(d.get('a'), d.get('z'), d.get('z', 0), d.setdefault('c', 3), d.setdefault('a', 9), d.pop('c'), d.pop('zz', None), d.popitem(), d)
d.update({'x': 1}, y=2); d.update([('z', 3)]); d.update(w=4); print(d)
print(dict.fromkeys('ab'), dict.fromkeys([1, 2], 0), dict(a=1, **{'b': 2}), dict([('a', 1)], b=2), dict(zip('ab', [1, 2])), dict({'k': 1}.items()), {**d, 'x': 'new'})
print(d | {'q': 1}, {'q': 0} | d, d == {'y': 2, 'x': 1, 'z': 3, 'w': 4, 'a': 1}, list(d), list(reversed(d)), list(d.items())[:2], sorted(d.values()))
e = {'a': 1}; e |= {'b': 2}; e |= [('c', 3)]; print(e)
k, v, i = e.keys(), e.values(), e.items()
e['d'] = 4
print(k, v, i, len(k), 'd' in k, 4 in v, ('d', 4) in i, ('d', 5) in i, ['d'] in i if False else 'skip')
print(k & {'a', 'z'}, sorted(k | {'z'}), sorted(k - {'a'}), sorted(k ^ {'a', 'q'}), k == {'a', 'b', 'c', 'd'}, k.isdisjoint({'q'}), i & {('a', 1)}, k <= {'a', 'b', 'c', 'd', 'e'}, sorted({'a', 'x'} - k), k.mapping['a'])
del e['a']; e['a'] = 9; print(list(e), list(reversed(e.items()))[0])
print({1: 'int', 1.0: 'float', True: 'bool'}, {0: 'a', False: 'b'}, {(1, 2): 3}[1, 2], {None: 1}[None], {'a': {'b': {'c': 1}}}['a']['b']['c'])
for c in ("{}['x']", "{}[[]]", "{}.pop('x')", "{}.pop()", "{}.popitem()", "{}.get()", "{}.get([])", "{[]: 1}", "{}.update(5)", "{}.update([1])", "{}.update([(1, 2, 3)])", "{}.update({}, {})", "dict(5)", "dict('ab')", "dict(['ab', 'cd'])", "dict([1, 2])", "dict({}, {})", "dict.fromkeys(5)", "dict.fromkeys()", "{} + {}", "{} < {}", "{} | 5", "{} | [(1, 2)]", "{}.foo", "{}()", "{}.setdefault()", "{}.setdefault([])", "del {}['x']", "{1: 2}[1:2]", "{}.keys()[0]", "{1}.keys()", "{}.items() + []", "next({})", "hash({})", "{1: 2}.__getitem__(5)", "dict(**{1: 2})", "{**[1]}", "{}.copy(1)", "{}.clear(1)", "len({}, 1)", "{'a': 1}.a", "dict(None)", "{}.pop('a', 1, 2)", "{1: 1}.has_key(1)", "{}.iteritems()"):
    try:
        if c.startswith('del'): exec(c)
        else: print(c, '=', eval(c))
    except Exception as err:
        print(c, '->', type(err).__name__, err)
class Low(dict):
    def __missing__(self, key): return f'missing {key}'
    def __getitem__(self, k): return super().__getitem__(k.lower() if isinstance(k, str) else k)
l = Low(a=1); print(l['A'], l['q'], l.get('A'), 'A' in l, l)
r = {}; r['self'] = r; print(r)
print(str({'a': "it's", 2: None, (1,): [..., {}]}), {}.__class__, dict.__name__, bool({}), bool({0: 0}), {1: 2}.__contains__(1), {1: 2}.__len__(), {'b': 1, 'a': 2}.__repr__())
