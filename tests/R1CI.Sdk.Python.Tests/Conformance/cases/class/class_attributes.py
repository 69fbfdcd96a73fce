class A:
    """Doc of A."""
    x: int = 1
    y: 'list[str]'
    def f(self): 'doc of f'
    class Inner:
        def g(self): pass
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, A.__annotations__, A.__bases__, A.__mro__, A.__dict__['x'])
print(A.Inner.__qualname__, A.Inner.g.__qualname__, A.f.__doc__, A.f.__qualname__, A().f.__func__ is A.f, A().f.__self__.__class__ is A)
print([k for k in A.__dict__], type(A.__dict__).__name__)
try:
    A.__dict__['z'] = 1
except TypeError as e:
    print(e)
A.__name__ = 'Renamed'
print(A, A.__name__, A.__qualname__)
A.__qualname__ = 'Q.R'
print(A)
A.__module__ = 'other'
print(A, repr(A())[:16])
for name, value in (('__name__', 5), ('__qualname__', None), ('__bases__', ()), ('__bases__', 5), ('__name__', 'a\0b'), ('__dict__', {}), ('__mro__', ())):
    try:
        setattr(A, name, value)
        print('set', name)
    except (TypeError, ValueError, AttributeError) as e:
        print(name, type(e).__name__, e)
class B: who = 'B'
class C: who = 'C'
class D(B): pass
d = D()
D.__bases__ = (C,)
print(d.who, D.__mro__[1].__name__, B.__subclasses__(), C.__subclasses__()[0].__name__)
d.__class__ = B
print(d.who, type(d).__name__)
for v in (5, int, object):
    try:
        d.__class__ = v
    except TypeError as e:
        print(e)
def make():
    class Local:
        def m(self): return lambda: 0
    return Local
print(make().__qualname__, make()().m().__qualname__)
print(type('Dyn', (C,), {'z': 3, 'who2': property(lambda s: s.who * 2)})().who2, type('N', (), {}).__doc__)
x = 'global'
class Scope:
    x = 'class'
    y = [x for _ in range(2)]
    z = [i for i in x]
    def get(self): return x
print(Scope.y, Scope.z, Scope().get())
