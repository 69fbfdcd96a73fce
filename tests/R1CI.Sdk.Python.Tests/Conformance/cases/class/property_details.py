class C:
    def __init__(self): self._x = 1
    @property
    def x(self):
        "doc of x"
        return self._x
    @x.setter
    def x(self, v): self._x = v * 2
    @x.deleter
    def x(self): print('deleting'); self._x = None
    def get_y(self): return 'y'
    y = property(get_y, doc='doc of y')
    z = property(lambda self: 'z', lambda self, v: print('set z', v))
    w = property(fset=lambda self, v: print('set only', v))
c = C()
c.x = 5
print(c.x, C.x.__doc__, C.y.__doc__, c.y, c.z)
del c.x
print(c.x)
c.z = 3; c.w = 4
for f in (lambda: setattr(c, 'y', 1), lambda: delattr(c, 'y'), lambda: c.w, lambda: delattr(c, 'z'), lambda: C.x.__set__(c), lambda: property(1, 2, 3, 4, 5)):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
print(C.x.fget(c), C.x.fset is not None, C.y.fset, type(C.x).__name__, isinstance(C.__dict__['x'], property), C.x.__get__(c), C.x.__get__(None, C) is C.x)
class D(C):
    @C.x.getter
    def x(self): return 'overridden ' + str(self._x)
d = D(); d.x = 2
print(d.x)
class E(C):
    @property
    def x(self): return 'E ' + str(super().x)
e = E()
print(e.x)
try:
    e.x = 1
except AttributeError as err:
    print(err)
try:
    e.x += 1
except (AttributeError, TypeError) as err:
    print(type(err).__name__, err)
class F:
    @property
    def boom(self): raise AttributeError('inner problem')
    def __getattr__(self, n): return 'getattr got ' + n
print(F().boom)
class G:
    @property
    def boom(self): return self.nothing
try:
    G().boom
except AttributeError as err:
    print(err)
G.late = property(lambda self: 'late')
print(G().late)
g = G()
g.__dict__['late'] = 'instance'
print(g.late, g.__dict__)
class MyProp(property):
    def __get__(self, o, t=None): return 'my ' + super().__get__(o, t) if o else self
class H:
    @MyProp
    def p(self): return 'value'
print(H().p, type(H.p).__name__)
class Abs:
    a = property(lambda s: 1); a.__doc__ = 'set doc'
    @classmethod
    @property
    def cp(cls): return cls.__name__
print(Abs.a.__doc__, Abs.cp)
x = property(); print(x.fget, x.fset, x.fdel, x.__doc__)
try:
    type('T', (), {'x': x})().x
except AttributeError as err:
    print(err)
