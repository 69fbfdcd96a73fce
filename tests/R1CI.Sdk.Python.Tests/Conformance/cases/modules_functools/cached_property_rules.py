# cached_property stores in the instance, can be deleted and overwritten, needs a __dict__; partialmethod binds.
from functools import cached_property, partialmethod, partial, wraps, update_wrapper, WRAPPER_ASSIGNMENTS


class Circle:
    def __init__(self, radius):
        self.radius = radius

    @cached_property
    def area(self):
        """Three r squared."""
        print('computing')
        return 3 * self.radius ** 2

    def scale(self, factor, *, shift=0):
        return self.radius * factor + shift

    double = partialmethod(scale, 2)
    moved = partialmethod(scale, shift=100)


c = Circle(2)
print(c.area, c.area, c.__dict__)
c.radius = 5
print(c.area)
del c.area
print(c.area, Circle.area.__doc__, type(Circle.area).__name__, Circle.area.attrname)
c.area = 'fixed'
print(c.area, vars(c))
try:
    del Circle(1).area
except AttributeError as e:
    print('AttributeError', e)


class Slim:
    __slots__ = ()

    @cached_property
    def size(self):
        return 1


try:
    Slim().size
except TypeError as e:
    print(e)
try:
    class Twice:
        @cached_property
        def a(self):
            return 1
        b = a
except (TypeError, RuntimeError) as e:
    print(type(e).__name__, e)
print(c.double(), c.double(shift=1), c.moved(3), c.moved(3, shift=0), Circle.double(c))
add = partial(lambda *a, **k: (a, sorted(k.items())), 1, x=1)
print(add(2, y=2), add(x=5), partial(add, 9)(10), partial(add, 9).args, partial(add, z=0).keywords, add.func is partial(add).func)


def trace(f):
    @wraps(f, assigned=('__name__', '__doc__'), updated=())
    def inner(*args):
        return f(*args)
    return inner


@trace
def greet(name: str) -> str:
    """Says hello."""
    return 'hello ' + name


print(greet('you'), greet.__name__, greet.__doc__, greet.__annotations__, greet.__wrapped__.__annotations__, greet.__qualname__)
p = update_wrapper(partial(greet, 'me'), greet)
print(p.__name__, p.__wrapped__ is greet, p(), WRAPPER_ASSIGNMENTS)
