class A:
    def f(self): return ['A']
class B(A):
    def f(self): return ['B'] + super().f()
class C(A):
    def f(self): return ['C'] + super().f()
class D(B, C):
    def f(self): return ['D'] + super().f()
print(D().f(), [k.__name__ for k in D.__mro__], D.mro() == list(D.__mro__), D.__bases__, D.__base__)
print(super(B, D()).f(), super(C, D()).f(), super(D, D).f(D()))
try:
    class X(A, B): pass
except TypeError as e:
    print(e)
try:
    class Y(A, A): pass
except TypeError as e:
    print(e)
for bad in ((int, str), (bool,), (5,), (type(None),), (range,)):
    try:
        type('T', bad, {})
    except TypeError as e:
        print(e)
class P:
    @classmethod
    def make(cls): return 'P.make ' + cls.__name__
    @staticmethod
    def st(): return 'P.st'
    @property
    def prop(self): return 'P.prop'
    attr = 'P.attr'
class Q(P):
    @classmethod
    def make(cls): return super().make() + '!'
    @staticmethod
    def st(): return super(Q, Q).st() + '!'
    @property
    def prop(self): return super().prop + '!'
    def get(self): return super().attr, super().__class__, super().__thisclass__.__name__, super().__self__ is self
    def nested(self):
        return [super(Q, self).prop for _ in range(2)], (lambda: super(Q, self).attr)()
    def zero_arg_in_closure(self):
        def inner():
            return super(Q, self).attr
        return inner()
q = Q()
print(Q.make(), Q.st(), q.prop, q.get()[0], q.get()[1] is super, q.get()[2:], q.nested(), q.zero_arg_in_closure())
try:
    super(Q, q).missing
except AttributeError as e:
    print(e)
def outside(self): super()
try:
    outside(q)
except RuntimeError as e:
    print(e)
def noargs(): super()
try:
    noargs()
except RuntimeError as e:
    print(e)
for args in ((1, 2), (int, 'a'), (A, q)):
    try:
        super(*args)
    except TypeError as e:
        print(e)
class M:
    def hello(self): return 'M' + super().hello()
class N:
    def hello(self): return 'N'
class O(M, N): pass
print(O().hello(), O.__mro__[1:3] == (M, N))
print(repr(super(Q, q))[:24])
