# __prepare__ gives the namespace the class body writes into.
class Recorder(dict):
    def __init__(self):
        super().__init__()
        self.order = []

    def __setitem__(self, key, value):
        if not key.startswith('__'):
            self.order.append((key, key in self))
        super().__setitem__(key, value)

    def __missing__(self, key):
        if key.isupper():
            print('invent', key)
            return key.lower()
        raise KeyError(key)

class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **options):
        print('prepare', mcs.__name__, name, [b.__name__ for b in bases], options)
        return Recorder()

    def __new__(mcs, name, bases, namespace, **options):
        made = super().__new__(mcs, name, bases, dict(namespace))
        made.order = namespace.order
        print('new', name, type(namespace).__name__)
        return made

    def __init__(cls, name, bases, namespace, debug=False):
        super().__init__(name, bases, namespace)
        cls.debug = debug

    def __call__(cls, *args):
        print('call', cls.__name__, args)
        return super().__call__(*args)

class Base(metaclass=Meta):
    a = 1
    b = RED
    a = 2
    def method(self): pass

print(Base.order, Base.b, Base.debug)

class Child(Base, debug=True):
    c = len('four')
    def __init__(self, n): self.n = n

print(Child.order, Child.debug, Child(5).n, type(Child).__name__)
try:
    class Broken(Base):
        unknown_lower
except NameError as error:
    print(error)
print('RED' in globals())

class Duplicates(dict):
    def __setitem__(self, key, value):
        if key in self and not key.startswith('_'):
            raise TypeError(f'{key} is defined twice')
        super().__setitem__(key, value)

class NoDuplicates(type):
    def __prepare__(name, bases):
        return Duplicates()

try:
    class Twice(metaclass=NoDuplicates):
        def f(self): pass
        def f(self): pass
except TypeError as error:
    print(error)

class NotMapping(type):
    def __prepare__(name, bases):
        return [1]

try:
    class Bad(metaclass=NotMapping): pass
except TypeError as error:
    print(error)

def function_metaclass(name, bases, namespace):
    return name, bases, sorted(k for k in namespace if not k.startswith('__'))

class AsFunction(int, metaclass=function_metaclass):
    x = 1
print(AsFunction)
print(type('Made', (), {'v': 3}).v, Meta('Direct', (), Recorder()).order)
