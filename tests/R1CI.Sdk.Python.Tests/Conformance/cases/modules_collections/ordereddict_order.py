from collections import OrderedDict
d = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
d.move_to_end('a'); print(d)
d.move_to_end('c', last=False); print(list(d), d.popitem(), d.popitem(last=False), d)
d.update(x=1, y=2); d['b'] = 20
print(d, list(reversed(d)), list(reversed(d.items())), list(d.keys()), list(d.values()))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), OrderedDict(a=1) | {'b': 2}, {'z': 0} | OrderedDict(a=1))
e = d.copy(); e.pop('x'); print(e, d.setdefault('q', 5), d.pop('nope', 'default'), OrderedDict.fromkeys('ab', 0), OrderedDict())
for bad in (lambda: OrderedDict().popitem(), lambda: d.move_to_end('nope'), lambda: d.pop('nope'), lambda: d['nope'], lambda: OrderedDict(5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
class LRU(OrderedDict):
    def __init__(self, size): super().__init__(); self.size = size
    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self.size: self.popitem(last=False)
    def __missing__(self, key): return 'missing ' + key
l = LRU(2); l['a'] = 1; l['b'] = 2; l['a'] = 3; l['c'] = 4
print(l, l['zz'], l.size)
