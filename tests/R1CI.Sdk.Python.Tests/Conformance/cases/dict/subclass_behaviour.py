class Upper(dict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
    def __getitem__(self, k): return super().__getitem__(k.upper())
    def __contains__(self, k): return super().__contains__(k.upper())
u = Upper(a=1); u['b'] = 2; u.update(c=3); u.setdefault('d', 4); u |= {'e': 5}
print(dict(u), u['B'], 'b' in u, 'a' in u, u.get('b'), u.get('B'), u.pop('B'), len(u), type(u.copy()).__name__, type(u | {}).__name__, list(u), Upper.fromkeys(['x', 'y'], 0), u == {'a': 1, 'c': 3, 'd': 4, 'e': 5}, repr(u))
class Default(dict):
    def __missing__(self, k): return f'no {k}'
d = Default(x=1); print(d['x'], d['q'], d.get('q'), 'q' in d, d, '%(x)s %(zz)s' % d, '{x} {zz}'.format_map(d), dict.__getitem__(d, 'x'), d | {'y': 2}, {**d, 'w': 0}, len(d))
try:
    d.pop('nope')
except KeyError as e:
    print('KeyError', e)
class Counter(dict):
    def __missing__(self, k): self[k] = v = []; return v
c = Counter(); c['a'].append(1); c['a'].append(2); c['b']; print(c)
class Ordered(dict):
    def __iter__(self): return iter(sorted(super().keys()))
    def keys(self): return list(self)
    def items(self): return [(k, self[k]) for k in self]
    def values(self): return [self[k] for k in self]
    def __len__(self): return 100
    def __repr__(self): return 'Ordered!'
    def __eq__(self, o): return 'eq'
    __hash__ = None
o = Ordered(b=2, a=1); print(list(o), o.items(), len(o), o, [*o], {**o}, dict(o), o == {}, bool(o), sorted(o), max(o), 'a' in o, o.pop('a'), list(o), f'{o}', str(o), [o], list(zip(o, o.values())))
class Attr(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
a = Attr(x=1); a.y = 2; a.x += 5; del a.y; print(a, a.x, a['x'], hasattr(a, 'x'), a.keys())
try:
    a.zzz
except KeyError as e:
    print(type(e).__name__, e)
class Frozen(dict):
    def _no(self, *a, **k): raise TypeError(f'{type(self).__name__} is frozen')
    __setitem__ = __delitem__ = update = pop = popitem = clear = setdefault = _no
    def __hash__(self): return hash(frozenset(self.items()))
f = Frozen(a=1); print({f: 1}[Frozen(a=1)], f['a'])
for fn in (lambda: f.__setitem__('b', 1), lambda: f.update(b=1), lambda: f.pop('a'), lambda: f.clear(), lambda: dict.__setitem__(f, 'b', 2)):
    try:
        print(fn())
    except TypeError as e:
        print(e)
print(f, isinstance(f, dict), issubclass(Frozen, dict), Frozen.__mro__[1].__name__)
class Init(dict):
    def __init__(self, *a, tag=None, **k): super().__init__(*a, **k); self.tag = tag
i = Init({'a': 1}, tag='t', b=2); print(i, i.tag, vars(i), Init([('q', 1)]), i.copy(), type(i.copy()).__name__)
