import types
ns = types.SimpleNamespace(a=1, b='x'); ns.c = [2]; print(ns, ns == types.SimpleNamespace(a=1, b='x', c=[2]), vars(ns), types.SimpleNamespace())
m = types.MappingProxyType({'a': 1}); print(m, m['a'], len(m), list(m.items()), m | {'b': 2}, m.get('z', 0), 'a' in m, m.copy(), m == {'a': 1})
def f(): yield 1
async def g(): pass
async def h(): yield
print(types.FunctionType is type(f), types.GeneratorType is type(f()), types.BuiltinFunctionType is type(len), types.MethodType is type(ns.__class__.mro) or True, types.NoneType, types.EllipsisType, types.NotImplementedType, types.ModuleType('m', 'doc').__doc__, types.CodeType is type(f.__code__), types.LambdaType is types.FunctionType, types.AsyncGeneratorType.__name__, types.CellType.__name__)
c = types.new_class('C', (dict,), {}, lambda n: n.update(x=5)); print(c.__name__, c.x, len(c.__mro__), types.resolve_bases([int]), types.prepare_class('Q')[0])
class A:
    def m(self): return self.v
a = A(); a.v = 3; print(types.MethodType(lambda self, k: self.v + k, a)(4), types.MethodType(A.m, a)(), types.DynamicClassAttribute.__name__, types.get_original_bases.__name__ if hasattr(types, 'get_original_bases') else '', types.GenericAlias(list, (int,)), types.UnionType is type(int | str), isinstance(int, types.UnionType))
for bad in (lambda: m.__setitem__('a', 2), lambda: ns.zzz, lambda: types.NoneType(1), lambda: types.MappingProxyType(5), lambda: types.SimpleNamespace(1), lambda: types.ModuleType()):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
@types.coroutine
def co(): yield 5
print(next(co().__await__()) if hasattr(co(), '__await__') else list(co()))
