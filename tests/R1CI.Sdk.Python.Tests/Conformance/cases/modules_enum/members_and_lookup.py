from enum import *
class Color(Enum):
    """Colors."""
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def shout(self): return self.name + '!'
    @classmethod
    def first(cls): return next(iter(cls))
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['GREEN'], list(Color), len(Color), Color.CRIMSON is Color.RED, Color.__members__, Color.RED.shout(), Color.first(), Color.RED in Color, type(Color.RED), Color, isinstance(Color.RED, Color))
print(Color.RED == 1, Color.RED is Color(1), Color.RED != Color.GREEN, hash(Color.RED) == hash(Color.RED), {Color.RED: 'r'}[Color(1)], f'{Color.RED}', f'{Color.RED:>12}', '%s' % Color.RED, Color.RED.__class__, dir(Color.RED)[-3:], list(reversed(Color)), bool(Color.RED))
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.4e23, 3.4e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def gravity(self): return round(6.67e-11 * self.mass / self.radius ** 2, 2)
print(Planet.EARTH.gravity, Planet.MARS.value, Planet((6.4e23, 3.4e6)))
class Auto(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower()
    A = auto(); B = auto(); C = 10; D = auto()
print([m.value for m in Auto], Enum('Dyn', 'X Y Z'), list(Enum('Dyn', {'P': 5, 'Q': 6})), list(Enum('Dyn', [('a', 1)], module='m')), Enum('Dyn', 'X Y', start=5).Y.value)
class Num(IntEnum): ONE = 1; TWO = 2
print(Num.ONE + 1, Num.ONE < Num.TWO, Num.ONE == 1, repr(Num.TWO), str(Num.TWO), f'{Num.TWO}', int(Num.TWO), [10, 20, 30][Num.ONE], sorted([Num.TWO, Num.ONE]), Num(2), type(Num.ONE + 1), max(Num))
class S(StrEnum): A = auto(); B = 'bee'
print(S.A, repr(S.B), S.A == 'a', S.B.upper(), f'{S.B}', S('bee'), isinstance(S.A, str), '-'.join(S))
class Miss(Enum):
    X = 1
    @classmethod
    def _missing_(cls, value): return cls.X if value == 'x' else None
print(Miss('x'))
for f in (lambda: Color(9), lambda: Color['NOPE'], lambda: Color.NOPE, lambda: setattr(Color, 'RED', 5), lambda: delattr(Color, 'RED'), lambda: Color.RED < Color.GREEN, lambda: 5 in Color, lambda: Miss('y'), lambda: setattr(Color.RED, 'value', 3), lambda: Color(), lambda: StrEnum('B', {'a': 5}), lambda: Color.RED.GREEN):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try:
    class Dup(Enum): A = 1; A = 2
except TypeError as e: print(e)
