def f(a: int, b: 'str' = 'x') -> list:
    """Doc of f."""
f.extra = 1
print(f.__name__, f.__qualname__, f.__doc__, f.__annotations__, f.__defaults__, f.extra, f.__dict__, f.__module__, callable(f))
class C:
    def m(self):
        "doc m"
    class D:
        def n(self):
            pass
print(C.m.__qualname__, C.D.n.__qualname__, C.m.__doc__, C().m.__func__ is C.m, C().m.__self__.__class__.__name__, (lambda: 0).__name__)
def outer():
    def inner():
        pass
    return inner
print(outer().__qualname__, repr(len), repr(C().m)[:22], repr(f)[:12], type(f), type(len), type(C().m), type([].append))
try:
    f.nope
except AttributeError as e:
    print(e)
