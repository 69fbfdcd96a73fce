# __init_subclass__ with keyword arguments, cooperation and errors.
class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, **rest):
        super().__init_subclass__(**rest)
        print('init_subclass', cls.__name__, key, rest)
        cls.registry[key or cls.__name__.lower()] = cls

class Json(Plugin, key='js'):
    pass

class Xml(Plugin):
    pass

class Deep(Json, key='deep'):
    pass

print({k: v.__name__ for k, v in Plugin.registry.items()})
try:
    class Bad(Plugin, colour='red'):
        pass
except TypeError as error:
    print(error)
try:
    class Worse(colour='red'):
        pass
except TypeError as error:
    print(error)

class Counted:
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.instances = 0
        print('counted', cls.__name__)

class Both(Counted, Plugin, key='both'):
    pass

print(Both.instances, [c.__name__ for c in Both.__mro__])

class Validated:
    required = ()
    def __init_subclass__(cls):
        missing = [n for n in cls.required if not callable(getattr(cls, n, None))]
        if missing:
            raise TypeError(f'{cls.__name__} lacks {", ".join(missing)}')

class Shape(Validated):
    required = ('area', 'name')
    def area(self): pass
    def name(self): pass

try:
    class Circle(Shape):
        name = None
except TypeError as error:
    print(error)

class Order:
    def __init_subclass__(cls):
        print('subclass hook sees', cls.field)

class Field:
    def __set_name__(self, owner, name):
        print('set_name', name)
        self.label = name.upper()
    def __repr__(self): return self.label

class Record(Order):
    field = Field()

class Failing:
    def __set_name__(self, owner, name):
        raise ValueError('no')
try:
    class Breaks:
        f = Failing()
except RuntimeError as error:
    print(error, '|', repr(error.__cause__))

print(type('Dyn', (Plugin,), {}, key='dynamic').__name__, 'dynamic' in Plugin.registry)
print(isinstance(vars(Plugin)['__init_subclass__'], classmethod))
