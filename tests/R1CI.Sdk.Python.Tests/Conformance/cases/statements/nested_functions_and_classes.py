def outer():
    x = 1
    class A:
        y = x + 1
        class B:
            z = x + 10
            def get(self): return x, self.z, A.y if 'A' in dir() else outer_a().y
        def make(self):
            class Local(A):
                tag = self.y
            return Local
    def outer_a(): return A
    return A
A = outer()
print(A.y, A.B.z, A.B().get(), A().make().tag, A.__qualname__, A.B.__qualname__, A.B.get.__qualname__, A().make().__qualname__)
def f():
    def f(): return 'inner f'
    return f()
print(f(), f.__qualname__)
class Outer:
    class Inner:
        def __init__(self): self.v = Outer.const
    const = 5
    inner = Inner if False else None
    def build(self): return self.Inner().v
    def __str__(self): return f'{type(self).__name__}({self.build()})'
print(Outer(), Outer.Inner().v, Outer.inner)
class Late:
    def use(self): return helper() + Helper.k
def helper(): return 1
class Helper: k = 2
print(Late().use())
if True:
    def cond(): return 'if branch'
else:
    def cond(): return 'else branch'
print(cond())
for i in range(3):
    class Loop: n = i
print(Loop.n)
def gen_classes():
    for n in 'ab':
        class K: name = n
        K.__name__ = n.upper()
        yield K
print([(k.__name__, k.name, k.__qualname__) for k in gen_classes()])
try:
    class Broken:
        a = 1
        b = undefined_name
except NameError as e:
    print(e, 'Broken' in globals())
class Body:
    import math as m
    for k in range(3): locals()[f'attr{k}'] = k * k
    def area(self, r): return round(self.m.pi * r, 2)
    if k > 1: extra = 'yes'
    with open.__class__ and __import__('contextlib').nullcontext('ctx') as c: pass
    try: 1 / 0
    except ZeroDivisionError as e: err = str(e)
    lam = lambda self: self.extra
    [x for x in range(2)]
print(Body.attr2, Body().area(1), Body.extra, Body.c, Body.err, Body().lam(), hasattr(Body, 'e'), hasattr(Body, 'x'), Body.k)
def redefine(): return 1
first = redefine
def redefine(): return first() + 1
print(redefine(), first())
class Shadow:
    def list(self): return [1]
    def use(self): return list('ab'), self.list()
    items = list('cd') if callable(list) and not isinstance(list, type) else 'type'
print(Shadow().use())
