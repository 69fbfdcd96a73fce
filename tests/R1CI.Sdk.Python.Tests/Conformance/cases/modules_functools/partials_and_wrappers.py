import functools
from functools import *
p = partial(int, base=2); print(p('101'), p, p.func, p.args, p.keywords, partial(print, 1, sep='-'), partial(partial(pow, 2), 3)(), partial(pow, 2).args)
def deco(fn):
    @wraps(fn)
    def inner(*a, **k):
        """inner doc"""
        return fn(*a, **k) + 1
    return inner
@deco
def base(x: int, y=2) -> int:
    """base doc"""
    return x + y
base.extra = 1
print(base(1), base.__name__, base.__doc__, base.__wrapped__(1), base.__annotations__, base.__qualname__, base.__module__)
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V(1) != V(2), sorted([V(3), V(1)])[0].v)
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(max, [3, 9, 2], 5), reduce(lambda a, b: a + b, [], 'init'), sorted('bAc', key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))
class M:
    def __init__(self): self.log = []
    def add(self, kind, x): self.log.append((kind, x)); return self
    info = partialmethod(add, 'info')
    warn = partialmethod(add, kind='warn') if False else partialmethod(add, 'warn')
print(M().info(1).warn(2).log, WRAPPER_ASSIGNMENTS)
for bad in (lambda: reduce(lambda a, b: a, []), lambda: reduce(5, [1, 2]), lambda: partial(), lambda: partial(5), lambda: total_ordering(type('X', (), {})), lambda: reduce(max, 5), lambda: cmp_to_key(5)(1) < cmp_to_key(5)(2), lambda: V(1) < 5, lambda: hash(cmp_to_key(max)(1))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
