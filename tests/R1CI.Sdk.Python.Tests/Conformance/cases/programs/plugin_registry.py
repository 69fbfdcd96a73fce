# Classes that register themselves: __init_subclass__, decorators with arguments, descriptors that validate, a metaclass.
class Typed:
    def __init__(self, kind, *, low=None, default=None):
        self.kind, self.low, self.default = kind, low, default

    def __set_name__(self, owner, name):
        self.name = name
        owner.__fields__ = {**getattr(owner, '__fields__', {}), name: self}

    def __get__(self, obj, owner=None):
        return self if obj is None else obj.__dict__.get(self.name, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{type(obj).__name__}.{self.name} must be {self.kind.__name__}, not {type(value).__name__}')
        if self.low is not None and value < self.low:
            raise ValueError(f'{self.name} must be >= {self.low}')
        obj.__dict__[self.name] = value


class Plugin:
    registry = {}

    def __init_subclass__(cls, /, tag=None, abstract=False, **kwargs):
        super().__init_subclass__(**kwargs)
        if not abstract:
            Plugin.registry[tag or cls.__name__.lower()] = cls

    def __init__(self, **values):
        for name, value in values.items():
            if name not in self.__fields__:
                raise AttributeError(f'no field {name!r}')
            setattr(self, name, value)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.__fields__)})"


class Shape(Plugin, abstract=True):
    scale = Typed(float, default=1.0)

    def area(self):
        raise NotImplementedError(type(self).__name__)


class Circle(Shape):
    r = Typed(int, low=0)

    def area(self):
        return round(3.14159 * self.r ** 2 * self.scale, 3)


class Box(Shape, tag='rect'):
    w = Typed(int, low=1, default=1)
    h = Typed(int, low=1, default=2)

    def area(self):
        return self.w * self.h * self.scale


class Blob(Shape):
    pass


class Countable(type):
    def __new__(mcls, name, bases, ns, **kw):
        ns.setdefault('made', 0)
        return super().__new__(mcls, name, bases, dict(ns), **kw)

    def __call__(cls, *args, **kwargs):
        cls.made += 1
        obj = super().__call__(*args, **kwargs)
        obj.serial = cls.made
        return obj

    def __len__(cls):
        return cls.made

    def __contains__(cls, obj):
        return isinstance(obj, cls)


class Ticket(metaclass=Countable):
    def __init__(self, owner):
        self.owner = owner


print(Plugin.registry)
shapes = [Plugin.registry['circle'](r=3), Plugin.registry['rect'](w=4, scale=.5), Circle(scale=2.0, r=0), Blob()]
for shape in shapes:
    try:
        print(shape, shape.area(), sorted(vars(shape)))
    except NotImplementedError as e:
        print('not implemented:', e)
for make in (lambda: Circle(r='3'), lambda: Box(w=0), lambda: Box(d=1), lambda: Circle(r=1).__fields__['scale'].low,
             lambda: setattr(shapes[0], 'r', -1), lambda: Shape(1)):
    try:
        print(make())
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print(Box.w.name, list(Box.__fields__), list(Circle.__fields__), Typed.__set_name__.__qualname__)
a, b = Ticket('ana'), Ticket(owner='bo')
print(len(Ticket), a.serial, b.serial, a in Ticket, 5 in Ticket, type(Ticket), Ticket.__mro__, bool(Ticket))
