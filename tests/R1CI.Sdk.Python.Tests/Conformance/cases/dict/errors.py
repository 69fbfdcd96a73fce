d = {'a': 1}
for t in [lambda: d['x'], lambda: d[1, 2], lambda: d.pop('x'), lambda: {}.popitem(), lambda: d[[]], lambda: {[]: 1}, lambda: dict([1]), lambda: dict(['abc']), lambda: dict(5), lambda: d + d, lambda: d < d, lambda: d.foo, lambda: hash(d), lambda: dict.fromkeys(5), lambda: d.update(5), lambda: d.get(), lambda: d.pop(), lambda: {1: 2}[{}], lambda: d | 5, lambda: dict(a=1, **{'a': 2}), lambda: d.setdefault([]), lambda: d.get([])]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
try:
    del d['nope']
except KeyError as e:
    print(repr(e), str(e), e.args)
