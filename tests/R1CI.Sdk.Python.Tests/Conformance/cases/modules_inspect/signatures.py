import inspect
from inspect import signature, Parameter
def f(a, /, b: int, c=3, *args, d, e: str = 'x', **kw) -> bool: pass
s = signature(f); print(s, s.parameters['b'], repr(s.parameters['c']), s.return_annotation, [str(p.kind) for p in s.parameters.values()], s.parameters['d'].default is Parameter.empty, s.parameters['e'].annotation)
b = s.bind(1, 2, 3, 4, 5, d=6, z=7); print(b, b.args, b.kwargs, b.arguments); b = s.bind(1, 2, d=3); b.apply_defaults(); print(b.arguments, s.bind_partial(1).arguments)
class C:
    """doc
       indented"""
    def __init__(self, x, y=1): pass
    def m(self, q): pass
    @classmethod
    def c(cls, z): pass
    @staticmethod
    def s(w): pass
    def __call__(self, v): pass
import functools
print(signature(C), signature(C.m), signature(C(1).m), signature(C.c), signature(C.s), signature(C(1)), signature(lambda x, *y: 0), signature(functools.partial(f, 1, c=5)), signature(functools.wraps(f)(lambda *a: 0)))
print(s.replace(return_annotation=int), Parameter('x', Parameter.KEYWORD_ONLY, default=5), s.parameters['b'].replace(name='q'), s == signature(f), inspect.Signature([Parameter('p', Parameter.POSITIONAL_ONLY)]), str(Parameter.VAR_KEYWORD), repr(Parameter('a', Parameter.POSITIONAL_OR_KEYWORD)))
for bad in (lambda: s.bind(1), lambda: s.bind(1, 2), lambda: s.bind(1, 2, d=1, a=3) and 'kw a', lambda: signature(C.m).bind(1, 2, 3), lambda: signature(C.m).bind(1, zz=2), lambda: signature(5), lambda: Parameter('1x', Parameter.KEYWORD_ONLY), lambda: inspect.Signature([Parameter('a', Parameter.KEYWORD_ONLY), Parameter('b', Parameter.POSITIONAL_ONLY)]), lambda: inspect.Signature([Parameter('a', Parameter.POSITIONAL_ONLY)] * 2), lambda: Parameter('x', Parameter.VAR_POSITIONAL, default=1)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(inspect.getdoc(C), inspect.getfullargspec(f), inspect.cleandoc(' a\n   b\n   c'), inspect.unwrap(functools.wraps(f)(lambda: 0)) is f, sorted(inspect.getcallargs(f, 1, 2, d=3).items(), key=str), inspect.get_annotations(f), inspect.signature(f, eval_str=True).return_annotation)
