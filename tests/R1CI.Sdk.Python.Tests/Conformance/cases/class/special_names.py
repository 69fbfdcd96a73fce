class A:
    __private = 'mangled'
    def get(self):
        return self.__private
    def __secret(self):
        return 's'
    def call(self):
        return self.__secret()
print(A().get(), A().call(), [n for n in dir(A) if 'private' in n or 'secret' in n], A._A__private)
try:
    A.__private
except AttributeError as e:
    print(e)
class B:
    """Docs."""
    x: int = 1
    y: 'str'
print(B.__doc__, B.__annotations__, B.__name__, B.__qualname__, B.__dict__['x'], hasattr(B, 'y'), B().__class__ is B, B.__class__)
b = B()
b.__class__ = A
print(b.get(), isinstance(b, A))
class C:
    def __str__(self):
        return 'str!'
class D:
    def __repr__(self):
        return 'repr!'
class E:
    def __format__(self, s):
        return 'fmt:' + s
    def __bytes__(self):
        return b'by'
    def __complex__(self):
        return 1j
    def __sizeof__(self):
        return 5
print(str(C()), str(D()), f'{D()}', [D()], f'{E():x}', bytes(E()), complex(E()), object.__repr__(C())[:19])
for t in [lambda: str(type('X', (), {'__str__': lambda s: 5})()), lambda: repr(type('X', (), {'__repr__': lambda s: None})()), lambda: hash(type('X', (), {'__eq__': lambda s, o: True})()), lambda: len(type('X', (), {'__len__': lambda s: -1})()), lambda: len(type('X', (), {'__len__': lambda s: 'a'})()), lambda: int(type('X', (), {'__int__': lambda s: 'a'})()), lambda: hash(type('X', (), {'__hash__': lambda s: 'a'})()), lambda: format(C(), 'x')]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
