class Meta(type):
    registry = []
    def __new__(mcs, name, bases, ns, **kw):
        cls = super().__new__(mcs, name, bases, ns)
        cls.kw = kw
        mcs.registry.append(name)
        return cls
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print('creating', cls.__name__, a)
        return super().__call__(*a, **k)
    def __len__(cls):
        return 42
    @property
    def tag(cls):
        return 'tag of ' + cls.__name__
    def __contains__(cls, x):
        return x == 'x'
class A(metaclass=Meta, opt=1):
    def __init__(self, v=0):
        self.v = v
class B(A):
    pass
print(A(5).v, B.kw, A.kw, Meta.registry, len(A), A.tag, type(A), type(B), isinstance(A, Meta), 'x' in A, 'y' in B)
C = type('C', (A,), {'n': 3, 'm': lambda self: self.n})
print(C().m(), C.__name__, type(C))
class Prep(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return {'injected': 'yes'}
class D(metaclass=Prep):
    seen = injected
print(D.seen, D.injected)
class Single(type):
    _made = {}
    def __call__(cls, *a):
        if cls not in cls._made:
            cls._made[cls] = super().__call__(*a)
        return cls._made[cls]
class S(metaclass=Single):
    pass
print(S() is S())
try:
    class Clash(A, metaclass=Prep):
        pass
except TypeError as e:
    print(e)
