class Typed:
    def __init__(self, kind):
        self.kind = kind
    def __set_name__(self, owner, name):
        self.name = '_' + name
        print('set_name', owner.__name__, name)
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, None)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'want {self.kind.__name__}, got {type(value).__name__}')
        setattr(obj, self.name, value)
    def __delete__(self, obj):
        delattr(obj, self.name)
class Person:
    name = Typed(str)
    age = Typed(int)
p = Person()
p.name = 'Ann'
print(p.name, p.age, p.__dict__, type(Person.name).__name__)
try:
    p.age = 'old'
except TypeError as e:
    print(e)
del p.name
print(p.name)
class NonData:
    def __get__(self, obj, owner):
        return 'from descriptor'
class H:
    nd = NonData()
h = H()
print(h.nd, H.nd)
h.__dict__['nd'] = 'instance'
print(h.nd)
class Lazy:
    def __init__(self, f):
        self.f = f
    def __get__(self, obj, owner):
        v = obj.__dict__[self.f.__name__] = self.f(obj)
        return v
class Heavy:
    @Lazy
    def data(self):
        print('computing')
        return [1, 2]
x = Heavy()
print(x.data, x.data, x.data is x.data)
