from collections import OrderedDict
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
o = OrderedDict([('a', 1), ('b', 2), ('c', 3)]); print(o, OrderedDict(), len(o)); o.move_to_end('a'); print(o); o.move_to_end('c', last=False); print(list(o)); t(lambda: o.move_to_end('zz'))
print(o.popitem(), o.popitem(last=False), o); t(lambda: OrderedDict().popitem()); print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {'b': 2, 'a': 1}, OrderedDict(a=1) != OrderedDict(a=1))
p = OrderedDict.fromkeys('xyz', 0); print(p, type(p).__name__); p['x'] = 5; del p['y']; p['y'] = 1; print(p, list(reversed(p)), list(p.items()), list(p.keys()), list(p.values())); q = p.copy(); q['n'] = 1; print(len(p), len(q), type(q).__name__)
print(p | {'m': 1}, {'m': 1} | p); p.update(z=9); print(p, p.pop('z'), p.get('z'), p.setdefault('w', 3)); t(lambda: p.pop('nope')); t(lambda: hash(p))
for i in range(1000): p[i] = i
for i in range(500): p.popitem(last=False)
for i in range(400): p.popitem()
print(len(p), next(iter(p)), next(reversed(p)))
class LRU(OrderedDict):
    def __init__(self, n): self.n = n; super().__init__()
    def __getitem__(self, k): v = super().__getitem__(k); self.move_to_end(k); return v
    def __setitem__(self, k, v):
        if k in self: self.move_to_end(k)
        super().__setitem__(k, v)
        if len(self) > self.n: del self[next(iter(self))]
l = LRU(2); l['a'] = 1; l['b'] = 2; l['a']; l['c'] = 3; print(l, list(l.items()), dict(l))
