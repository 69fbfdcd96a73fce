# OrderedDict as a cache, its order-sensitive equality, and how it differs from dict.
from collections import OrderedDict


class LRU(OrderedDict):
    def __init__(self, size, *args, **kwargs):
        self.size = size
        super().__init__(*args, **kwargs)

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self.size:
            oldest = next(iter(self))
            print('drop', oldest)
            del self[oldest]


cache = LRU(2)
cache['a'] = 1
cache['b'] = 2
cache['a']
cache['c'] = 3
print(list(cache), 'b' in cache, cache, cache.get('a'))
cache.update(d=4)
print(list(cache.items()))
one, two = OrderedDict(a=1, b=2), OrderedDict(b=2, a=1)
print(one == two, one == {'b': 2, 'a': 1}, dict(one) == dict(two), one != two)
one.move_to_end('a'); print(one, one.popitem(last=False), one, one.popitem(), one)
od = OrderedDict.fromkeys('hello', 0)
print(od, list(reversed(od)), list(reversed(od.items())), od.copy() == od, list(od.keys() & set('eh')) and sorted(od.keys() & set('eh')))
od['h'] = 9; od.move_to_end('o', last=False); print(list(od)); del od['e']; od['e'] = 1; print(od)
print(od | {'x': 1, 'h': 0}, {'first': 1} | od, type(od | {}).__name__)
od |= [('q', 7)]; print(od.pop('q'), od.pop('q', None), od.setdefault('z', []), len(od))
for bad in (lambda: od.move_to_end('?'), lambda: OrderedDict().popitem(), lambda: od.pop('?'), lambda: OrderedDict([1]), lambda: OrderedDict('ab')):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
nested = OrderedDict(x=OrderedDict(y=1)); nested['self'] = nested; print(nested)
try:
    for k in od:
        od[k + '!'] = 1
except RuntimeError as e:
    print(e)
