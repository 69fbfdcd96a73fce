d = {'a': 1, 'b': 2}
d['c'] = 3
d.update(d=4, a=10)
d.update([('e', 5)])
d.update({'f': 6})
print(d, len(d), d['a'], d.get('z'), d.get('z', 0), 'a' in d, 'z' not in d, list(d), list(d.values()), list(d.items()))
print(d.pop('a'), d.pop('zz', None), d.popitem(), d.setdefault('b', 99), d.setdefault('new', []), d)
del d['b']
print(d, dict(a=1), dict([('x', 1)]), dict({'k': 1}, z=2), dict(zip('ab', [1, 2])), {**d, 'q': 1}, {1: 'a', 1.0: 'b', True: 'c'}, dict.fromkeys('ab'), dict.fromkeys([1, 2], 0))
print(d == dict(d), {'a': 1, 'b': 2} == {'b': 2, 'a': 1}, d.copy() is d, {'a': 1} | {'b': 2}, list(reversed({'x': 1, 'y': 2})))
d |= {'m': 0}
d.clear()
print(d, bool(d), {k: v for k, v in enumerate('ab')}, {(1, 2): 't', None: 'n', 1.5: 'f', frozenset([1]): 's'})
