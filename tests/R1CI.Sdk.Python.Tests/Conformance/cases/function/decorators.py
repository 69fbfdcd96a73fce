def trace(f):
    def wrap(*a, **k):
        print('call', f.__name__, a, k)
        return f(*a, **k)
    return wrap
def times(n):
    def deco(f):
        def wrap(*a):
            return [f(*a) for _ in range(n)]
        wrap.__name__ = f.__name__
        return wrap
    return deco
@trace
@times(2)
def hello(x):
    return x * 2
print(hello(3))
def add_attr(cls):
    cls.tag = 'added'
    return cls
@add_attr
class C:
    @staticmethod
    def s(x):
        return x
    @classmethod
    def c(cls, x):
        return cls.__name__, x
    @property
    def p(self):
        return 'prop'
print(C.tag, C.s(1), C().s(2), C.c(3), C().c(4), C().p)
class Deco:
    def __init__(self, f):
        self.f = f
        self.calls = 0
    def __call__(self, *a):
        self.calls += 1
        return self.f(*a)
@Deco
def sq(x):
    return x * x
print(sq(3), sq(4), sq.calls)
@(lambda f: 'replaced')
def gone():
    pass
print(gone)
