# Key and item views as sets, merging operators, and order after updates.
a = {'x': 1, 'y': 2, 'z': 3}
b = {'y': 2, 'z': 30, 'w': 4}
for left, right in ((a.keys(), b.keys()), (a.items(), b.items()), (a.keys(), ['x', 'q']), (a.keys(), {'x': 0}), (a.items(), [('x', 1)])):
    print(sorted(left & right), sorted(left | right), sorted(left - right), sorted(left ^ right), left.isdisjoint(right))
print(a.keys() <= {'x', 'y', 'z', 'q'}, a.keys() == {'x', 'y', 'z'}, a.keys() > {'x'}, a.items() >= {('x', 1)}, a.keys() == ['x', 'y', 'z'], a.values() == a.values(), type(a.keys() & b).__name__)
print({'x', 'q'} & a.keys(), ['x'] - a.keys() if False else {'x'} - a.keys(), ('x', 1) in a.items(), ('x', 2) in a.items(), 'x' in a.keys(), 3 in a.values(), ('x',) in a.items())
keys = a.keys()
a['new'] = 0
print(list(keys), len(keys), list(reversed(keys)), next(reversed(a.items())), keys.mapping['x'])
try:
    keys.mapping['x'] = 2
except TypeError as error:
    print(error)
del a['new']
print(a | b, b | a, {**a, 'first': 0}, a | {}, {} | a is a)
c = a.copy()
c |= b.items()
c |= zip('ab', (1, 2))
print(c)
c.update({'x': 'again'}, k=5)
c.update([['l', 'ist']])
print(list(c)[-3:], c.pop('x'), 'x' in c, c.setdefault('x'), list(c)[-1], c.popitem())
class Ordered(dict):
    def __or__(self, other): return 'own or'
    def __ror__(self, other): return 'own ror'
print(Ordered(a) | b, a | Ordered(b), type(Ordered(a).copy()).__name__)
class Keys:
    def keys(self): return ['p', 'q']
    def __getitem__(self, key): return key * 2
print(dict(Keys()), dict(Keys(), r=1), {**Keys()})
for bad in (lambda: a | [('x', 1)], lambda: dict([1]), lambda: dict(['ab', 'cde']), lambda: dict([('a',)]), lambda: a.update(5), lambda: {}.popitem(), lambda: {}.pop('k'), lambda: a.keys() & 5, lambda: {[]: 1}, lambda: a.items() | [[]], lambda: dict.fromkeys(5), lambda: a.keys() + b.keys(), lambda: {**{'a': 1}, **5}, lambda: a < b, lambda: a.values() & {1}, lambda: a.keys()[0], lambda: {}.__missing__, lambda: dict(a=1, **{1: 2})):
    try:
        print(bad())
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
print(dict.fromkeys('aba', []), dict.fromkeys(range(2)), {1: 'a', 1.0: 'b', True: 'c'}, {(1, 2): 'tuple', None: 'none', frozenset(): 'set'})
for mutate in (lambda d, k: d.pop(k), lambda d, k: d.update({k: 0}), lambda d, k: d.__setitem__(k * 2, 0), lambda d, k: d.clear()):
    d = {'a': 1, 'b': 2}
    try:
        for k in d:
            mutate(d, k)
        print('fine', d)
    except RuntimeError as error:
        print(error, d)
inverted = {}
for word in 'one two three four five six'.split():
    inverted.setdefault(len(word), []).append(word)
print(inverted, dict(sorted(inverted.items(), key=lambda kv: (-len(kv[1]), kv[0]))), min(inverted, key=lambda k: (len(inverted[k]), k)), max(inverted.items())[0], sum(map(len, inverted.values())))
print({k: v for k, v in sorted(a.items(), reverse=True)}, {v: k for k, v in a.items()}, {k: {k: v} for k, v in a.items() if v > 1}, dict(enumerate('ab', 1)), [*{1: 2, 3: 4}], {**{}, **{}})
