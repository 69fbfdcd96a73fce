class Add:
    def __init__(self, n): self.n = n
    def __call__(self, x, *rest, key=None, **kw):
        return self.n + x, rest, key, kw
a = Add(5)
print(a(1), a(1, 2, key=3, z=4), callable(a), callable(Add), callable(5), list(map(Add(1), [1, 2])))
try:
    a()
except TypeError as e:
    print(e)
class Meta(type):
    def __call__(cls, *args, **kw):
        print('making', cls.__name__, args, kw)
        return super().__call__(*args, **kw)
class M(metaclass=Meta):
    def __init__(self, x, y=0): self.x, self.y = x, y
m = M(1, y=2)
print(m.x, m.y)
class Singleton:
    _one = None
    def __new__(cls, *a):
        if cls._one is None:
            cls._one = super().__new__(cls)
            print('created')
        return cls._one
    def __init__(self, v=None): self.v = v
print(Singleton(1) is Singleton(2), Singleton._one.v)
class Other:
    def __new__(cls): return [1, 2]
    def __init__(self): print('never')
print(Other())
class NoArgs: pass
for f in (lambda: NoArgs(1), lambda: NoArgs(a=1), lambda: object(1), lambda: M(), lambda: M(1, 2, 3), lambda: M(1, z=1), lambda: (5)(), lambda: 'a'(), lambda: None(),
          lambda: type('T', (), {'__init__': lambda self: 5})(), lambda: type('T', (), {'__new__': lambda cls: object.__new__(cls)})(1), lambda: [].append(), lambda: [].append(1, 2),
          lambda: len(), lambda: len(1, 2), lambda: int('1', base='x'), lambda: print(sepp=1), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: M.__init__()):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
class CallInInstance: pass
c = CallInInstance()
c.__call__ = lambda: 1
try:
    c()
except TypeError as e:
    print(e)
