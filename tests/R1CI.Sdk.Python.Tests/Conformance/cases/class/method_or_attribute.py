class A:
    def f(self): return 'A'
class B:
    def __init__(self): self.f = lambda: 'B'
def g(x): return x.f()
a, b = A(), B()
print(g(a), g(a), g(b), g(b), g(a), g(b))
class C:
    n = property(lambda self: 'C')
class D:
    def __init__(self): self.n = 'D'
def h(x): return x.n
c, d = C(), D()
print(h(c), h(c), h(d), h(d), h(c), h(d), h(d))
