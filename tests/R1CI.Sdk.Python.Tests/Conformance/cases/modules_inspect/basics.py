import inspect
from functools import partial, wraps
from typing import List, Optional

def f(a, b: int = 2, /, c=3, *args: str, d, e: float = 1.5, **kw) -> List[int]:
    """Doc line.

        indented
    end
    """

def g(): yield 1
async def h(): pass
async def ag(): yield 1

class C:
    x = 1
    def __init__(self, p, q=5): pass
    def m(self, z: Optional[int] = None) -> str: pass
    @classmethod
    def cm(cls, a): pass
    @staticmethod
    def sm(b): pass
    @property
    def pr(self): return 1

class D(C):
    def __call__(self, v): pass

s = inspect.signature(f)
print(s, list(s.parameters), s.parameters['b'].default, s.parameters['b'].annotation, s.parameters['d'].kind, s.return_annotation, repr(s.parameters['c']), s.parameters['a'].kind.description)
print(inspect.signature(C), inspect.signature(C.m), inspect.signature(C(1).m), inspect.signature(C.cm), inspect.signature(C.sm), inspect.signature(lambda x, *y: 0), inspect.signature(D(1)), inspect.signature(partial(f, 1, d=4)))
b = s.bind(1, 2, 3, 4, d=5, z=6)
print(b, b.args, b.kwargs, b.arguments)
b = s.bind(1, d=0)
b.apply_defaults()
print(b.arguments)
for bad in (lambda: s.bind(), lambda: s.bind(1), lambda: inspect.signature(lambda: 0).bind(1), lambda: inspect.signature(lambda a: 0).bind(1, a=2), lambda: inspect.signature(lambda: 0).bind(x=1), lambda: inspect.signature(3)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print(inspect.getfullargspec(f))
print(inspect.isfunction(f), inspect.isclass(C), inspect.ismethod(C(1).m), inspect.isgeneratorfunction(g), inspect.iscoroutinefunction(h), inspect.isasyncgenfunction(ag), inspect.isgenerator(g()), inspect.isbuiltin(len), inspect.ismodule(inspect), inspect.isroutine(f), inspect.isabstract(C))
print(inspect.getdoc(f), inspect.cleandoc('  a\n    b\n      c\n'), inspect.getmro(D))
print([n for n, v in inspect.getmembers(C) if not n.startswith('__')], [n for n, v in inspect.getmembers(C, inspect.isfunction)])

def deco(fn):
    @wraps(fn)
    def wrapper(*a, **k): return fn(*a, **k)
    return wrapper

@deco
def wrapped(x, y=1): pass

print(inspect.signature(wrapped), inspect.unwrap(wrapped).__name__, inspect.signature(wrapped) == inspect.signature(lambda x, y=1: 0))
print(inspect.Parameter.empty is inspect._empty, len(inspect.signature(f).parameters), inspect.Signature.empty is s.parameters['a'].annotation, inspect.isawaitable(3))
