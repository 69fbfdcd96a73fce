# The metaclass of a class with several bases, and operators on classes themselves.
class M1(type):
    def __add__(cls, other):
        return f'{cls.__name__}+{other.__name__}'

    def __len__(cls):
        return len([n for n in vars(cls) if not n.startswith('_')])

    def __iter__(cls):
        return iter(n for n in vars(cls) if not n.startswith('_'))

    def __contains__(cls, name):
        return name in vars(cls)

    def __getitem__(cls, name):
        return vars(cls)[name]

    def __repr__(cls):
        return f'<M1 {cls.__name__}>'

    def __getattr__(cls, name):
        return f'missing {name}'

    @property
    def size(cls):
        return len(cls)

class M2(type): pass
class M3(M1): pass

class A(metaclass=M1):
    x = 1
    y = 2

class B(metaclass=M2): pass
class C(metaclass=M3): pass

print(A + C, len(A), list(A), 'x' in A, A['y'], A, A.size, A.nowhere)
print(bool(C), bool(A))
try:
    A().size
except AttributeError as error:
    print(error)
try:
    class D(A, B): pass
except TypeError as error:
    print(error)

class E(A, C): pass
print(type(E).__name__, E)

class F(A): pass
print(type(F).__name__, F + A)

class Checked(type):
    def __instancecheck__(cls, instance):
        return hasattr(instance, 'quack')
    def __subclasscheck__(cls, other):
        return 'quack' in vars(other)

class Duck(metaclass=Checked): pass
class Robot:
    def quack(self): pass
print(isinstance(Robot(), Duck), issubclass(Robot, Duck), isinstance(3, Duck), isinstance(Robot(), (int, Duck)))
d = Duck()
print(isinstance(d, Duck), type(d) is Duck)

class Singleton(type):
    _made = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._made:
            cls._made[cls] = super().__call__(*args, **kwargs)
        return cls._made[cls]

class Config(metaclass=Singleton):
    def __init__(self, value): self.value = value
class Other(Config): pass
print(Config(1) is Config(2), Config(3).value, Other(9).value, Config is Other)

for action in (lambda: type('X', (), {}, 1), lambda: type('X', [], {}), lambda: type(1, (), {}), lambda: type('X', (3,), {}),
               lambda: type('X', (bool,), {}), lambda: type('X', (A, A), {}), lambda: type('X', (object, A), {}), lambda: type()):
    try:
        print(action())
    except TypeError as error:
        print(str(error).split('\n')[0])
