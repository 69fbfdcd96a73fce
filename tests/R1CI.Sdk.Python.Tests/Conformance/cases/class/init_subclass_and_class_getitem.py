class Plugin:
    registry = {}
    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry[key or cls.__name__] = cls
        print('init_subclass', cls.__name__, key)
class A(Plugin, key='a'): pass
class B(A): pass
print(sorted(Plugin.registry), Plugin.registry['a'] is A)
try:
    class C(Plugin, other=1): pass
except TypeError as e:
    print(e)
try:
    class D(x=1): pass
except TypeError as e:
    print(e)
class Counter:
    n = 0
    def __init_subclass__(cls): Counter.n += 1
class E(Counter): pass
type('F', (Counter,), {})
print(Counter.n)
class Generic:
    def __class_getitem__(cls, item): return f'{cls.__name__}[{item}]'
class Sub(Generic): pass
print(Generic[int], Sub[1, 2], Sub['x':'y'])
try:
    Generic()[0]
except TypeError as e:
    print(e)
try:
    int[0]
except TypeError as e:
    print(e)
class Entry:
    def __mro_entries__(self, bases):
        print('mro_entries', len(bases))
        return (dict,)
class G(Entry()): pass
print(G.__bases__, G.__orig_bases__[0].__class__.__name__, G(a=1))
class NoEntries:
    def __mro_entries__(self, bases): return ()
class H(NoEntries()): pass
print(H.__bases__)
class BadEntries:
    def __mro_entries__(self, bases): return 5
try:
    class I(BadEntries()): pass
except TypeError as e:
    print(e)
class Order:
    def __set_name__(self, owner, name): print('set_name', name)
class Base:
    def __init_subclass__(cls): print('init_subclass sees', sorted(k for k in vars(cls) if k[0] != '_'))
class J(Base):
    x = Order()
    y = 1
