import types
from types import SimpleNamespace, MappingProxyType

ns = SimpleNamespace(a=1, b='x')
ns.c = [ns]
print(ns, ns == SimpleNamespace(a=1), SimpleNamespace(a=1) == SimpleNamespace(a=1), ns.a)
del ns.a
print(hasattr(ns, 'a'), vars(SimpleNamespace(q=2)))
m = MappingProxyType({'a': 1})
print(m, m['a'], len(m), list(m), 'a' in m, m.get('z', 3))
try:
    m['b'] = 2
except TypeError as e:
    print(e)

def f(): pass
def g(): yield
class C:
    def m(self): pass
    @staticmethod
    def s(): pass

print(isinstance(f, types.FunctionType), isinstance(lambda: 0, types.LambdaType), isinstance(g(), types.GeneratorType),
      isinstance(C().m, types.MethodType), isinstance(len, types.BuiltinFunctionType), isinstance(types, types.ModuleType),
      isinstance(None, types.NoneType), isinstance(list[int], types.GenericAlias), isinstance(int | str, types.UnionType),
      isinstance(C.m, types.FunctionType), isinstance(f.__code__, types.CodeType), isinstance([].append, types.BuiltinMethodType))
print(types.GenericAlias(list, (int,)), types.FunctionType, types.NoneType, types.MappingProxyType, types.GeneratorType)

c = C()
c.hello = types.MethodType(lambda self, x: (type(self).__name__, x), c)
print(c.hello(3))
mod = types.ModuleType('mymod', 'its doc')
mod.x = 5
print(mod.__name__, mod.__doc__, mod.x, mod)
D = types.new_class('D', (C,), {}, lambda ns: ns.update(z=9))
print(D.z, D.__name__, D.__mro__[1] is C)
