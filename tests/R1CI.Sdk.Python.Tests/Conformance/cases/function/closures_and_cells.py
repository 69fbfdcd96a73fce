def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc, lambda: n
i, get = counter()
print(i(), i(), get(), i.__closure__[0].cell_contents, i.__code__.co_freevars, get.__closure__[0] is i.__closure__[0], counter.__code__.co_cellvars)
fs = [lambda: x for x in range(3)]
print([f() for f in fs])
def loop():
    out = []
    for v in range(3):
        def f(): return v
        out.append(f)
    v = 'changed'
    return [f() for f in out]
print(loop())
def args_as_cells(a, *b, c=1, **d):
    def inner():
        nonlocal a
        a += 1
        return a, b, c, d
    return inner
print(args_as_cells(1, 2, c=3, e=4)(), args_as_cells(5)())
def shared():
    items = []
    return items.append, lambda: list(items)
add, view = shared()
add(1); add(2); print(view())
def nested(a):
    def mid(b):
        def inner(c): return a + b + c
        return inner
    return mid
print(nested(1)(2)(3), nested.__closure__, nested(1)(2).__code__.co_freevars)
def late():
    def inner(): return defined_later
    defined_later = 'yes'
    return inner()
print(late())
def recursive():
    def fact(n): return 1 if n < 2 else n * fact(n - 1)
    return fact(10), fact.__closure__[0].cell_contents is fact
print(recursive())
def class_cell():
    v = 'outer'
    class A:
        v = 'class'
        def get(self): return v
        got = v
    return A().get(), A.got
print(class_cell())
class B:
    def who(self): return __class__.__name__
    def sup(self): return super().__repr__()[:10]
print(B().who(), B().sup(), B.who.__code__.co_freevars)
def gen():
    total = 0
    def add(x):
        nonlocal total
        total += x
    for k in range(3):
        add(k)
        yield total
print(list(gen()))
def exc():
    try:
        raise ValueError('kept')
    except ValueError as e:
        f = lambda: e
        saved = e
    try:
        f()
    except NameError as err:
        return str(err), saved.args
print(exc())
def del_free():
    z = 1
    def inner(): return z
    del z
    try:
        return inner()
    except NameError as e:
        return str(e)
print(del_free())
def default_trick(): return [lambda q=q: q for q in 'ab']
print([f() for f in default_trick()], (lambda f: f(f, 5))(lambda self, n: n and n + self(self, n - 1)))
import types
fn = types.FunctionType(i.__code__, globals(), 'made', None, (types.CellType(40),))
print(fn(), fn.__name__)
try:
    types.FunctionType(i.__code__, globals())
except TypeError as e:
    print(e)
def many():
    a1 = a2 = a3 = 0
    def f():
        def g():
            nonlocal a1, a3
            a1, a3 = 1, 3
        g()
        return a1, a2, a3
    return f()
print(many())
