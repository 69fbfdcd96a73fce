from collections import ChainMap
import os
defaults, env, args = {'color': 'red', 'user': 'guest'}, {'user': 'admin'}, {}
c = ChainMap(args, env, defaults)
print(c['color'], c['user'], len(c), sorted(c), dict(c) == {'color': 'red', 'user': 'admin'}, c)
c['color'] = 'blue'; print(args, c.maps[0] is args, c.parents, c.new_child({'x': 1}), c.new_child(y=2).maps[0])
print('user' in c, c.get('nope'), c.get('nope', 3), list(c.items()), bool(ChainMap()), ChainMap() , c.pop('color'), c.popitem.__name__)
for bad in (lambda: c['zzz'], lambda: c.pop('user'), lambda: c.__delitem__('user'), lambda: ChainMap({}).popitem()):
    try:
        print(bad())
    except KeyError as e:
        print('KeyError', e)
print(ChainMap({'a': 1}) | {'b': 2}, {'z': 0} | ChainMap({'a': 1}), ChainMap({'a': 1}, {'a': 2}) == {'a': 1}, ChainMap.fromkeys(['k'], 1), c.copy() == c)
c.clear(); print(args, env)
m = ChainMap({'a': 1}, {'b': 2}); m.update(c=3); m.setdefault('b', 5); m.setdefault('d', 6); print(m)
