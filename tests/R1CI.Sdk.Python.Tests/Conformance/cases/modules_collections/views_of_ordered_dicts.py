# The views and iterators of an OrderedDict have types of their own that are views all the same.
from collections import OrderedDict
from collections.abc import ItemsView, KeysView, ValuesView

d = OrderedDict(b=2, a=1)
for view, kind in ((d.keys(), KeysView), (d.values(), ValuesView), (d.items(), ItemsView)):
    print(view, type(view).__name__, type(view).__mro__[1].__name__, isinstance(view, kind), len(view), list(reversed(view)))
    print(type(iter(view)).__name__, type(iter(view)).__name__, list(view))
print(type(iter(d)).__name__, d.keys() & {'a', 'c'}, d.keys() | ['z'] == {'a', 'b', 'z'}, 'a' in d.keys(), ('a', 1) in d.items(), 2 in d.values())
print(d.keys() == {'a', 'b'}, d.items() == dict(d).items(), d.keys() - {'a'}, d.keys().isdisjoint('xy'), d.keys().mapping)


class Own(OrderedDict):
    pass


print(Own(x=1).keys(), Own(x=1).items(), OrderedDict().values(), {'n': d.keys()})
view = d.keys()
d['c'] = 3
print(view)
for call in (lambda: OrderedDict(1, 2), lambda: d.update(1, 2), lambda: view[0], lambda: hash(view)):
    try:
        print(call())
    except TypeError as e:
        print(e)
try:
    for key in d:
        d['new'] = 1
except RuntimeError as e:
    print(e)
