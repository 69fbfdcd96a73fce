# Which attributes an object with __slots__ may have, and how slots mix with inheritance.
class Point:
    __slots__ = ('x', 'y')
    def __init__(self, x, y):
        self.x, self.y = x, y

p = Point(1, 2)
for action in (lambda: setattr(p, 'z', 3), lambda: p.__dict__, lambda: Point.x.__get__(5), lambda: delattr(p, 'q'), lambda: vars(p)):
    try:
        print(action())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
del p.x
try:
    p.x
except AttributeError as error:
    print(error)
try:
    del p.x
except AttributeError as error:
    print(error)
p.x = 'back'
print(p.x, Point.x, type(Point.x).__name__)

class Loose(Point):
    pass

loose = Loose(1, 2)
loose.extra = 3
print(loose.__dict__, loose.x)

class Tight(Point):
    __slots__ = ['z']

t = Tight(1, 2)
t.z = 9
print(t.x, t.z, Tight.__slots__, hasattr(t, '__dict__'))

class WithDict:
    __slots__ = ('a', '__dict__')

w = WithDict()
w.a, w.b = 1, 2
print(w.__dict__)

for body in ({'__slots__': ('a', 'a b')}, {'__slots__': ('a',), 'a': 1}, {'__slots__': (1,)}, {'__slots__': 'single'}, {'__slots__': ('__dict__', '__dict__')}):
    try:
        made = type('Made', (), body)
        print(made.__slots__, 'single' in vars(made))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

class Left: __slots__ = ('l',)
class Right: __slots__ = ('r',)
class Empty: __slots__ = ()
try:
    class Both(Left, Right): pass
except TypeError as error:
    print(error)
class Fine(Left, Empty): __slots__ = ()
f = Fine()
f.l = 1
print(f.l, Fine.__mro__[1].__name__)

class Private:
    __slots__ = ('__secret', 'shown')
    def __init__(self): self.__secret, self.shown = 1, 2
print(sorted(n for n in dir(Private) if 'secret' in n), Private()._Private__secret)

class Default:
    __slots__ = {'doc': 'described', 'n': None}
print(sorted(Default.__slots__))
try:
    class NotOnInt(int): __slots__ = ('x',)
    NotOnInt(3).x = 1
    print('int with a slot')
except TypeError as error:
    print(error)
class IntEmpty(int): __slots__ = ()
try:
    IntEmpty(3).x = 1
except AttributeError as error:
    print(error)
import copy
q = copy.copy(Tight(5, 6))
print(q.x, q.y, hasattr(q, 'z'))
