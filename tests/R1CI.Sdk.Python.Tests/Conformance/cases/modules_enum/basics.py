from enum import Enum, IntEnum, auto, unique, StrEnum
import enum

class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def describe(self):
        return f'{self.name}={self.value}'

    @property
    def low(self):
        return self.name.lower()

    @classmethod
    def first(cls):
        return next(iter(cls))

print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, f'{Color.RED}', '%s' % Color.RED, '{:>12}'.format(Color.BLUE))
print(list(Color), len(Color), Color(2), Color['BLUE'], Color.CRIMSON is Color.RED, Color.RED.describe(), Color.BLUE.low, Color.first())
print(Color, type(Color), type(Color.RED), isinstance(Color.RED, Color), Color.RED in Color, dict(Color.__members__))
print(Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.BLUE, Color.RED is Color(1), hash(Color.RED) == hash(Color.RED), {Color.RED: 1}[Color.RED])
print(list(reversed(Color)), [c.name for c in Color], Color.__name__, bool(Color.RED), bool(Color))
for f in (lambda: Color(7), lambda: Color['PINK'], lambda: setattr(Color, 'RED', 5), lambda: setattr(Color.RED, 'value', 5),
          lambda: Color.RED < Color.BLUE, lambda: Color.PINK, lambda: delattr(Color, 'RED'), lambda: Color('x'),
          lambda: setattr(Color.RED, 'name', 1), lambda: Color([1])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    class More(Color):
        PINK = 4
except TypeError as e:
    print(e)
try:
    class Dup(Enum):
        A = 1
        A = 2
except TypeError as e:
    print(e)
try:
    @unique
    class U(Enum):
        A = 1
        B = 1
        C = 2
        D = 2
except ValueError as e:
    print(e)

class Size(IntEnum):
    S = 1
    M = 2
    L = 3

print(Size.S, repr(Size.S), Size.S + 1, Size.M > Size.S, sorted([Size.L, Size.S]), f'{Size.M}', '%d' % Size.M, Size(3), Size.S == 1, [10, 20, 30][Size.M], max(Size), sum(Size), str(Size.L), int(Size.L))

class Day(Enum):
    MON = auto()
    TUE = auto()
    WED = 10
    THU = auto()

print([(d.name, d.value) for d in Day])

class Word(StrEnum):
    HELLO = auto()
    BYE = 'Bye'

print(Word.HELLO, repr(Word.HELLO), Word.BYE + '!', Word('Bye'), Word.HELLO == 'hello', f'{Word.BYE:>5}', Word.BYE.upper())

class Mixed(str, Enum):
    A = 'a'
    B = 'b'

print(Mixed.A, repr(Mixed.A), Mixed.A == 'a', Mixed.A.upper(), Mixed('b'), '{}'.format(Mixed.A), 'x' + Mixed.A, {'a': 1}[Mixed.A])

class IntMix(int, Enum):
    X = 5

print(IntMix.X, repr(IntMix.X), IntMix.X + 1, f'{IntMix.X}', '%d' % IntMix.X)

class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)

print(Planet.EARTH, Planet.EARTH.value, round(Planet.EARTH.gravity, 4), Planet.MERCURY.mass, Planet((5.976e+24, 6.37814e6)))

Animal = Enum('Animal', 'CAT DOG BIRD')
print(list(Animal), Animal.CAT, Animal.DOG.value)
print(list(Enum('A', ['x', 'y'])), list(Enum('B', {'x': 5, 'y': 6})), list(Enum('C', [('p', 'q')])), list(IntEnum('D', 'a,b', start=10)))

class Status(Enum):
    OK = 'ok'
    BAD = 'bad'

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for m in cls:
                if m.value == value.lower():
                    return m
        return None

    def __str__(self):
        return self.value

    def __eq__(self, other):
        return super().__eq__(other)

    __hash__ = Enum.__hash__

print(Status('OK'), Status.OK, repr(Status.OK), f'{Status.BAD}')
try:
    Status('no')
except ValueError as e:
    print(e)
match Color(2):
    case Color.RED:
        print('r')
    case Color.GREEN:
        print('g')
