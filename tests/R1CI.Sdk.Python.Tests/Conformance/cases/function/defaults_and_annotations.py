def f(a: int, b: 'str' = 'x', *args: float, c: list[int] = [], **kw: dict) -> tuple:
    c.append(a)
    return c
print(f.__annotations__, f.__defaults__, f.__kwdefaults__)
print(f(1), f(2), f.__kwdefaults__, f(3, c=[]))
f.__defaults__ = ('new',)
f.__kwdefaults__ = {'c': [9]}
print(f(1))
f.__kwdefaults__ = None
try:
    f(1)
except TypeError as e:
    print(e)
f.__defaults__ = None
try:
    f()
except TypeError as e:
    print(e)
for name, v in (('__defaults__', [1]), ('__kwdefaults__', 5), ('__name__', 5), ('__annotations__', 5), ('__code__', 5), ('__dict__', 5), ('__qualname__', 1), ('__globals__', {}), ('__closure__', ())):
    try:
        setattr(f, name, v)
        print('set', name)
    except (TypeError, AttributeError) as e:
        print(name, type(e).__name__, e)
i = 5
def late(x=i): return x
i = 6
print(late(), [lam() for lam in [lambda k=k: k for k in range(3)]], [lam() for lam in [lambda: k for k in range(3)]])
def order():
    def show(x):
        print('eval', x if isinstance(x, (int, str)) else 'function')
        return x
    @show(lambda fn: fn)
    def inner(a=show(1), *, b: show('ann') = show(2)) -> show('ret'): pass
order()
print((lambda x, y=1, *z, w, **k: 0).__defaults__, (lambda: 0).__name__, (lambda: 0).__qualname__, order.__module__, order.__doc__)
def doc():
    """  First line.

    Second.
    """
print(repr(doc.__doc__))
doc.__doc__ = 'changed'
doc.attr = [1]
print(doc.__doc__, doc.__dict__, doc.attr)
del doc.__doc__
print(doc.__doc__)
try:
    doc.nope
except AttributeError as e:
    print(e)
def gen_ann() -> 'Gen': yield
print(gen_ann.__annotations__, print.__name__, len.__qualname__, [].append.__qualname__, str.upper.__name__, list.append, 'x'.upper.__self__)
