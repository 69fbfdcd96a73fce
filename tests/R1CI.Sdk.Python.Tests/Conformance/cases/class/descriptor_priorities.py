# Data descriptors beat the instance dictionary, other descriptors lose to it.
class Data:
    def __set_name__(self, owner, name):
        self.name = name
        print('set_name', owner.__name__, name)

    def __get__(self, instance, owner):
        return f'data {self.name} of {"class" if instance is None else "instance"} {owner.__name__}'

    def __set__(self, instance, value):
        print('set', self.name, value)
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        print('delete', self.name)
        del instance.__dict__[self.name]

class NonData:
    def __get__(self, instance, owner):
        return 'computed'

class OnlySet:
    def __set__(self, instance, value):
        print('only set', value)

class Thing:
    data = Data()
    lazy = NonData()
    writes = OnlySet()
    plain = 'class value'

t = Thing()
t.data = 1
print(t.data, t.__dict__)
del t.data
try:
    del t.data
except KeyError as error:
    print('KeyError', error)
print(t.lazy)
t.lazy = 'own'
print(t.lazy, Thing.lazy)
del t.lazy
print(t.lazy)
print(type(t.writes).__name__)
t.writes = 5
t.__dict__['writes'] = 'from dict'
print(t.writes)
print(Thing.data)
Thing.data = 'overwritten on the class'
print(t.data)
try:
    del t.writes
except AttributeError as error:
    print(error)

class Cached:
    def __init__(self, func):
        self.func = func
    def __set_name__(self, owner, name):
        self.key = name
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        print('computing', self.key)
        value = instance.__dict__[self.key] = self.func(instance)
        return value

class Circle:
    def __init__(self, r): self.r = r
    @Cached
    def area(self): return 3 * self.r ** 2

c = Circle(2)
print(c.area, c.area, 'area' in vars(c))
c.r = 10
print(c.area)
del c.area
print(c.area, type(Circle.area).__name__)

class Late:
    pass
Late.attr = Data()
try:
    Late().attr
except AttributeError as error:
    print(error)
