# Signatures of many callables, binding arguments, replacing parameters, closures, members, argument specs.
import inspect
from functools import partial, wraps
from dataclasses import dataclass


def f(a, /, b: int, c=3, *args, d, e: str = 'x', **kw) -> list: ...


sig = inspect.signature(f)
print(sig, list(sig.parameters), sig.return_annotation, [str(p.kind) for p in sig.parameters.values()], sig.parameters['c'].default, sig.parameters['d'].default is inspect.Parameter.empty)
b = sig.bind(1, 2, d=4, z=5); print(b, b.args, b.kwargs, b.arguments); b.apply_defaults(); print(b.arguments, sig.bind_partial(1).arguments)
for args, kw in (((1,), {}), ((1, 2), {}), ((), {'a': 1}), ((1, 2, 3, 4), {'d': 1, 'b': 2}), ((1, 2), {'d': 1, 'c': 9, 'e': 2})):
    try:
        print(sig.bind(*args, **kw).arguments)
    except TypeError as e:
        print('TypeError', e)


class C:
    def __init__(self, x, y=2): ...
    def m(self, p, *, q=1): ...
    @classmethod
    def k(cls, r): ...
    @staticmethod
    def s(t=None): ...
    def __call__(self, z): ...


@dataclass
class D:
    n: int
    t: tuple = ()


def deco(fn):
    @wraps(fn)
    def inner(*args, **kwargs): ...
    return inner


print([str(inspect.signature(x)) for x in (C, C.m, C(1).m, C.k, C.s, C(1), D, partial(f, 1, c=5), lambda x, *y: 0, deco(f), C.__init__, partial(C(1).m, q=3))])
print(inspect.signature(deco(f), follow_wrapped=False), inspect.unwrap(deco(f)) is f, inspect.getfullargspec(f), inspect.getfullargspec(C.m).args)
new = sig.replace(parameters=[p.replace(annotation=inspect.Parameter.empty) for p in list(sig.parameters.values())[:3]], return_annotation=int); print(new, new == sig, inspect.Signature([inspect.Parameter('q', inspect.Parameter.KEYWORD_ONLY, default=None)]))
p = inspect.Parameter('v', inspect.Parameter.POSITIONAL_OR_KEYWORD, default=[1], annotation=dict); print(p, repr(p), p.name, p.kind.name, p.kind < inspect.Parameter.KEYWORD_ONLY, p == p.replace(), hash(inspect.Parameter('w', 1)) is not None)
n = 10


def outer():
    free = 5

    def inner():
        return free + n + len([])
    return inner


print(inspect.getclosurevars(outer()).nonlocals, inspect.getclosurevars(outer()).globals, sorted(inspect.getclosurevars(outer()).builtins), inspect.cleandoc('  first\n      second\n        third\n'))
print([inspect.isfunction(f), inspect.ismethod(C(1).m), inspect.isclass(C), inspect.isbuiltin(len), inspect.isroutine(C.m), inspect.isgeneratorfunction(outer), inspect.iscoroutinefunction(f), inspect.ismodule(inspect), inspect.isabstract(C), inspect.isdatadescriptor(property())], [k for k, v in inspect.getmembers(C, inspect.isfunction)], inspect.getattr_static(C(1), 'k').__class__.__name__, [c.__name__ for c in inspect.getmro(D)])
for bad in (lambda: inspect.signature(5), lambda: inspect.Parameter('1x', 1), lambda: inspect.Parameter('x', inspect.Parameter.VAR_POSITIONAL, default=1), lambda: inspect.Signature([inspect.Parameter('a', 3), inspect.Parameter('b', 1)]), lambda: inspect.Signature([inspect.Parameter('a', 1), inspect.Parameter('a', 1)]), lambda: inspect.Signature([inspect.Parameter('a', 1, default=1), inspect.Parameter('b', 1)]), lambda: inspect.getattr_static(C, 'zz'), lambda: inspect.getfullargspec(5), lambda: sig.parameters.__setitem__('a', 1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
