# Members with methods and data, aliases, auto, functional form, comparison, iteration, missing values, errors.
from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique, member, nonmember
import enum


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return round(6.67300E-11 * self.mass / self.radius ** 2, 3)


class Status(Enum):
    OK = 200
    FINE = 200
    GONE = 410

    @classmethod
    def _missing_(cls, value):
        return cls.GONE if isinstance(value, int) and value > 400 else None

    def __str__(self):
        return self.name.lower()


class Weekday(IntEnum):
    MON = 1
    TUE = auto()
    WED = auto()

    @classmethod
    def first(cls):
        return next(iter(cls))


class Name(StrEnum):
    FIRST = auto()
    OTHER = 'o-t-h'


class Coded(Enum):
    def __new__(cls, code, label):
        obj = object.__new__(cls)
        obj._value_ = code
        obj.label = label
        return obj
    A = 'a', 'letter a'
    B = 'b', 'letter b'


print(Planet.EARTH.gravity, Planet.EARTH.value, Planet((3.303e+23, 2.4397e6)).name, [p.name for p in Planet], Planet.EARTH)
print(Status.FINE is Status.OK, list(Status), Status.__members__, Status(499), str(Status.OK), f'{Status.OK}', repr(Status.FINE), Status['FINE'].name, len(Status), Status.OK in Status)
print(Weekday.TUE + 1, Weekday(3), Weekday.TUE > 1, sorted(Weekday, reverse=True), Weekday.first(), f'{Weekday.MON}', f'{Weekday.MON:>3}', [0, 10, 20][Weekday.MON], Weekday.MON == 1, isinstance(Weekday.MON, int), {1: 'x'}[Weekday.MON])
print(Name.FIRST, repr(Name.OTHER), Name.FIRST + '!', Name('first'), Name.OTHER.upper(), Name.FIRST == 'first', Coded('b').label, Coded.A.value, [c.label for c in Coded])
Color = Enum('Color', 'RED GREEN BLUE'); Animal = IntEnum('Animal', {'CAT': 3, 'DOG': 5}, module='zoo'); Size = Enum('Size', ['S', 'M'], start=10)
print(list(Color), Color.RED.value, Animal.DOG, repr(Animal.CAT), Size.M.value, Color(2), Color['BLUE'], Color.__name__, Color.RED.__class__ is Color, hash(Color.RED) == hash('RED'), Color.RED == Size.S, dir(Color)[:3])


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W


class Bits(IntFlag):
    A = auto()
    B = auto()
    C = auto()


print(Perm.R | Perm.X, Perm(7), Perm.RW & Perm.W, ~Perm.R, Perm.R in Perm.RW, bool(Perm(0)), Perm(0), list(Perm.RW), list(Perm), Perm.R ^ Perm.RW, len(Perm(7)), (Perm.R | Perm.X).value, (Perm.R | Perm.X).name)
print(Bits.A | Bits.C, Bits.A | 8, Bits(6), Bits.B + 1, ~Bits.A, Bits.A == 1, list(Bits(5)), Bits['C'].value, f'{Bits.A | Bits.B}', repr(Bits(0)))
for bad in (lambda: Status(5), lambda: Status['NO'], lambda: Status.NO, lambda: setattr(Status, 'OK', 1), lambda: Status.OK < Status.GONE, lambda: Perm.R | 1, lambda: Color(9), lambda: Enum('D', 'a a'), lambda: Planet(1), lambda: Color.RED(), lambda: 'x' in Weekday, lambda: delattr(Color, 'RED'), lambda: Weekday('1'), lambda: setattr(Color.RED, 'value', 5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
try:
    unique(Status)
except ValueError as e:
    print(e)
try:
    class More(Color):
        PINK = 9
except TypeError as e:
    print(e)
