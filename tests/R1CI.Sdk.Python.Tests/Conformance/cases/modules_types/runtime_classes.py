# new_class, SimpleNamespace, MappingProxyType, GenericAlias, DynamicClassAttribute, coroutine checks, method binding.
import types


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        return {'prepared': sorted(kw)}

    def __new__(mcs, name, bases, ns, **kw):
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)


K = types.new_class('K', (), {'metaclass': Meta, 'flag': 1}, lambda ns: ns.update(x=5, hi=lambda self: 'hi'))
print(K.prepared, K.x, K().hi(), type(K).__name__, K.__name__, types.prepare_class('Z', (), {'metaclass': Meta, 'q': 1}), types.resolve_bases((int, str)))
ns = types.SimpleNamespace(a=1, b=[2]); ns.c = 'z'; del ns.a
print(ns, ns == types.SimpleNamespace(b=[2], c='z'), ns != types.SimpleNamespace(), vars(ns), types.SimpleNamespace(**{'not valid': 1}), hasattr(ns, 'a'))
ns.me = ns; print(ns)
d = {'a': 1}; view = types.MappingProxyType(d); d['b'] = 2
print(view, view['b'], len(view), list(view.items()), view | {'c': 3}, view.get('z', 0), 'a' in view, view == d, view.copy() is d, {**view}, list(reversed(view)))
alias = types.GenericAlias(list, (int,)); print(alias, alias == list[int], alias.__origin__, alias.__args__, alias([1, 2]), isinstance(alias, types.GenericAlias), hash(alias) == hash(list[int]), dict[str, list[int]], type(int | str), (int | None) == (None | int), isinstance(3, int | str), (int | str).__args__, int | int is int)


def free(self, n):
    return (self, n)


bound = types.MethodType(free, 'me')
print(bound(3), bound.__self__, bound.__func__ is free, types.MethodType(len, [1, 2])(), types.FunctionType(free.__code__, {}, 'copy', (7,))('s'), types.FunctionType(free.__code__, globals()).__name__)


async def co(): ...


def gen():
    yield


async def agen():
    yield


print([isinstance(f, types.FunctionType) for f in (free, len, K, lambda: 0)], isinstance(len, types.BuiltinFunctionType), isinstance([].append, types.BuiltinMethodType), isinstance(K().hi, types.MethodType), isinstance(gen(), types.GeneratorType), isinstance(agen(), types.AsyncGeneratorType), isinstance(free.__code__, types.CodeType), isinstance(types, types.ModuleType), isinstance(None, types.NoneType), isinstance(..., types.EllipsisType), types.LambdaType is types.FunctionType)
c = co(); print(type(c) is types.CoroutineType); c.close()
m = types.ModuleType('made', 'doc of it'); m.value = 5; exec('def f(): return value * 2', m.__dict__); print(m.f(), m.__name__, m.__doc__, repr(m), sorted(k for k in vars(m) if k[0] != '_'))
for bad in (lambda: view.__setitem__('a', 1), lambda: exec('view["a"] = 1', {'view': view}), lambda: types.MappingProxyType(5), lambda: types.SimpleNamespace(1), lambda: types.NoneType(1), lambda: view['zz'], lambda: ns.nope, lambda: types.FunctionType(5, {}), lambda: types.GenericAlias(list), lambda: hash(ns), lambda: types.new_class('A', (5,)), lambda: isinstance(1, list[int]), lambda: int | 5, lambda: types.GeneratorType()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e)[:80])
