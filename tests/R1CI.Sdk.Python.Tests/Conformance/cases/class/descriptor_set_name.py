class Field:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = name
    def __get__(self, obj, owner):
        if obj is None: return self
        return obj.__dict__.get(self.name, f'no {self.name}')
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{self.name} must be {self.kind.__name__}, got {type(value).__name__}')
        obj.__dict__[self.name] = value
    def __delete__(self, obj):
        print('delete', self.name)
        obj.__dict__.pop(self.name, None)
class Person:
    name = Field(str)
    age = Field(int)
p = Person()
p.name = 'Ann'
print(p.name, p.age, Person.age.kind.__name__, vars(p))
try:
    p.age = 'old'
except TypeError as e:
    print(e)
del p.name
print(p.name)
class Late: pass
Late.x = Field(int)
try:
    Late().x
except AttributeError as e:
    print(e)
class GetOnly:
    def __get__(self, o, t): return (o is None, t.__name__)
class SetOnly:
    def __set__(self, o, v): o.__dict__['s'] = ('via set', v)
class T:
    g = GetOnly()
    s = SetOnly()
t = T()
print(t.g, T.g, type(t.s).__name__)
t.s = 1
print(t.s)
t.__dict__['g'] = 'shadowed'
print(t.g)
try:
    del t.s
except AttributeError as e:
    print(e)
class BadName:
    def __set_name__(self, o, n): raise ValueError('bad name')
try:
    class U: x = BadName()
except RuntimeError as e:
    print(e, '|', repr(e.__cause__))
class lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, t=None):
        if o is None: return self
        print('computing')
        v = o.__dict__[self.n] = self.f(o)
        return v
class W:
    @lazy
    def value(self): return 42
w = W()
print(w.value, w.value, list(vars(w)))
