# Diamonds with keyword arguments handed along the method resolution order.
class Root:
    def __init__(self, **left):
        self.trace = ['Root']
        if left:
            raise TypeError(f'unused {sorted(left)}')

    def describe(self):
        return 'root'

class Named(Root):
    def __init__(self, *, name, **kw):
        super().__init__(**kw)
        self.name = name
        self.trace.append('Named')

    def describe(self):
        return f'named {self.name}, {super().describe()}'

class Sized(Root):
    def __init__(self, *, size=1, **kw):
        super().__init__(**kw)
        self.size = size
        self.trace.append('Sized')

    def describe(self):
        return f'sized {self.size}, {super().describe()}'

class Box(Named, Sized):
    def __init__(self, **kw):
        super().__init__(**kw)
        self.trace.append('Box')

b = Box(name='crate', size=4)
print(b.trace, b.describe())
try:
    Box(name='x', colour='y')
except TypeError as error:
    print(error)
try:
    Box(size=2)
except TypeError as error:
    print(error)
print([c.__name__ for c in Box.mro()])
print(super(Named, b).describe(), '|', super(Sized, b).describe(), '|', super(Box, Box).describe(b))
print(super(Named, b), super(Box, b).__thisclass__.__name__, super(Box, b).__self_class__.__name__)

class Patch(Sized):
    def describe(self):
        return 'patch, ' + super().describe()

class Patched(Box, Patch): pass
print(Patched(name='n').describe())
try:
    class Impossible(Root, Named): pass
except TypeError as error:
    print(error)
for action in (lambda: super(Named, 5), lambda: super(5), lambda: super(), lambda: super(Box, b).missing, lambda: super(Named, Root())):
    try:
        print(action())
    except (TypeError, RuntimeError, AttributeError) as error:
        print(type(error).__name__, error)

class Meth(Root):
    @classmethod
    def make(cls, **kw): return cls.__name__, kw
    @staticmethod
    def helper(): return 'static'
    @property
    def value(self): return 10

class Sub(Meth):
    @classmethod
    def make(cls): return super().make(extra=1)
    @staticmethod
    def helper(): return super(Sub, Sub).helper() + '!'
    @property
    def value(self): return super().value + 1
    def comprehension(self):
        return [super(Sub, self).value for _ in range(2)]
    def __getattr__(self, name): return 'hook ' + name
    def rebinds(self):
        self = 3
        return super().value

s = Sub()
print(Sub.make(), Sub.helper(), s.value, s.comprehension())
try:
    print(s.rebinds())
except TypeError as error:
    print(error)
