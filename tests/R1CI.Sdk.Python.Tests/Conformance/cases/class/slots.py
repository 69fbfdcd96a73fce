class P:
    __slots__ = ('x', 'y')
    def __init__(self):
        self.x = 1
p = P()
print(p.x, P.__slots__, hasattr(p, '__dict__'))
for t in [lambda: p.y, lambda: setattr(p, 'z', 1), lambda: p.__dict__]:
    try:
        print(t())
    except AttributeError as e:
        print(e)
p.y = 2
del p.x
print(p.y, hasattr(p, 'x'))
class Q(P):
    pass
q = Q()
q.z = 3
print(q.z, q.__dict__)
class R(P):
    __slots__ = 'w'
r = R()
r.w = 4
print(r.w, r.x)
try:
    r.nope = 1
except AttributeError as e:
    print(e)
