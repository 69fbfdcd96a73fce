class A:
    n = 'A'
    @classmethod
    def c(cls, x=1): return cls.n, x
    @staticmethod
    def s(x=1): return ('static', x)
    def i(self): return self.c(), self.s()
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def sm(): return __class__.__name__
class B(A): n = 'B'
print(A.c(), B.c(2), A().c(3), B().c(), A.s(), B().s(5), B().i(), type(B.make()).__name__, A.sm(), B.sm())
print(A.c.__self__ is A, B.c.__self__ is B, A.c.__func__ is B.c.__func__, A.s is B.s, A.c.__name__, A.__dict__['c'].__func__.__name__, A.__dict__['s'].__wrapped__.__name__, type(A.__dict__['c']).__name__, type(A.__dict__['s']).__name__)
print(A.__dict__['s'](9), staticmethod(len)([1]), classmethod(lambda c: c).__get__(5)() if True else '', A.__dict__['c'].__get__(None, B)(7))
for f in (lambda: A.__dict__['c'](), lambda: A.i(), lambda: A.c(1, 2), lambda: A.s(1, 2), lambda: classmethod(), lambda: staticmethod(1, 2), lambda: A().missing()):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
a = A()
m = a.i
print(m.__self__ is a, m.__func__ is A.i, m == a.i, m is a.i, hash(m) == hash(a.i), A().i == A().i, m.__name__, m.__qualname__, m.__doc__, m.__module__)
try:
    m.attr = 1
except AttributeError as e:
    print(e)
A.i.attr = 'on function'
print(m.attr, a.i.attr, A.i.attr, A.__dict__['i'].__get__(a, A) == m, A.i.__get__(a)() == m())
A.i2 = A.c
print(B().i2(), a.__class__.c())
a.c = lambda: 'instance'
print(a.c())
del a.c
print(a.c())
class C:
    def __init__(self): self.f = self.g
    def g(self): return 'g'
    h = g
    k = lambda self: 'lambda'
    l = len
    p = print
c = C()
print(c.f(), c.h(), c.k(), c.h.__name__, C.h is C.g)
try:
    c.l()
except TypeError as e:
    print(e)
c.p('builtin is not bound')
import functools, types
class D:
    base = functools.partial(lambda *a: a, 1)
    pm = functools.partialmethod(lambda self, *a: ('pm', a), 1)
    mt = types.MethodType(lambda s, x: (s, x), 'bound to text')
print(D().base(2), D().pm(3), D().mt(4))
o = object.__new__(D)
o.dynamic = types.MethodType(lambda self: type(self).__name__, o)
print(o.dynamic())
class Counter:
    count = 0
    @classmethod
    def inc(cls): cls.count += 1; return cls.count
class Sub(Counter): pass
print(Counter.inc(), Counter.inc(), Sub.inc(), Counter.count, Sub.count)
