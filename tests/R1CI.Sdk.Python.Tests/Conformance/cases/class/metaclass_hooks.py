log = []
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        log.append(('prepare', name, len(bases), kw))
        return {'injected': 1}
    def __new__(mcs, name, bases, ns, **kw):
        log.append(('new', name, sorted(k for k in ns if not k.startswith('__')), kw))
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        log.append(('init', cls.__name__))
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        log.append(('call', cls.__name__, a, k))
        return super().__call__(*a, **k)
    def __getattr__(cls, name): return f'{cls.__name__}?{name}'
    def __len__(cls): return 42
    def __iter__(cls): return iter('meta')
    def __contains__(cls, x): return x == 'in'
    def __getitem__(cls, k): return ('item', k)
    def __add__(cls, o): return ('add', o)
    def __repr__(cls): return f'<{cls.__name__} via Meta>'
    def __eq__(cls, o): return cls is o
    def __hash__(cls): return 7
    def __bool__(cls): return False
    @property
    def prop(cls): return 'meta prop'
    def method(cls): return 'meta method'
class A(metaclass=Meta, flag=True):
    def __init__(self, x=0): self.x = x
    own = 2
a = A(5)
print(*log, sep='\n')
print(A.injected, A.own, A.missing, len(A), list(A), 'in' in A, 'out' in A, A['k'], A + 1, A, bool(A), A.prop, A.method(), hash(A), a.x, type(A).__name__, isinstance(A, Meta))
for f in (lambda: a.prop, lambda: a.method, lambda: len(a), lambda: a['k'], lambda: a.missing):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
class B(A): pass
print(type(B), B.injected, [x[0] for x in log[-3:]])
class Other(type): pass
try:
    class C(A, metaclass=Other): pass
except TypeError as e:
    print(e)
class Both(Meta, Other): pass
class D(A, metaclass=Both): pass
print(type(D).__name__)
def factory(name, bases, ns, **kw): return (name, bases, sorted(k for k in ns if k[0] != '_'), kw)
class E(int, metaclass=factory, opt=1): z = 1
print(E)
for src in ('class X(metaclass=5): pass', 'class X(5): pass', 'class X(int, 5): pass', 'class X(foo=1): pass', 'class X(None): pass', 'class X(lambda: 0): pass', 'class X(*[int], **{"metaclass": type}): pass', 'class X(metaclass=type, metaclass=type): pass'):
    try:
        exec(src); print(src, 'ok')
    except (TypeError, SyntaxError, NameError) as e:
        print(src, '->', type(e).__name__, e)
class BadPrepare(type):
    @classmethod
    def __prepare__(mcs, n, b): return 5
try:
    class F(metaclass=BadPrepare): pass
except TypeError as e:
    print(e)
