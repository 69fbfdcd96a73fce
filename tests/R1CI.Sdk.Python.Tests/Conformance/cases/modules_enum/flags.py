from enum import *
import enum
import functools
import copy

class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = 6

print(Perm.R, repr(Perm.R), Perm.R | Perm.X, repr(Perm.R | Perm.W), Perm.R | Perm.W is Perm.RW, Perm(0), repr(Perm(0)), Perm(7), repr(Perm(7)), ~Perm.R, repr(~Perm.R))
print(Perm.R in Perm.RW, Perm.X in Perm.RW, bool(Perm.R & Perm.W), bool(Perm(0)), list(Perm), list(Perm(5)), len(Perm(7)), Perm.R ^ Perm.RW, Perm.RW.value, Perm.RW.name, (Perm.R | Perm.X).name, Perm(0).name)
for f in (lambda: Perm(8), lambda: Perm.R | 1, lambda: 1 in Perm.R, lambda: Perm('x'), lambda: Perm(-9)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(Perm(-1), Perm(-2))

class Auto(Flag):
    A = auto()
    B = auto()
    C = auto()
    D = A | C

print([(m.name, m.value) for m in Auto], Auto.D, repr(Auto.D), Auto.A | Auto.B, Auto)

class IF(IntFlag):
    A = 1
    B = 2
    C = 4

print(IF.A, repr(IF.A), IF.A | IF.B, repr(IF.A | IF.B), IF.A | 8, repr(IF.A | 8), IF.A + 1, ~IF.A, repr(~IF.A), IF(0), repr(IF(0)), IF.A == 1, f'{IF.B}', str(IF(5)), 1 | IF.B, repr(IF(16)), IF.A & 3)

class Conf(Flag, boundary=CONFORM):
    A = 1
    B = 2

class Ej(Flag, boundary=EJECT):
    A = 1

class Kp(Flag, boundary=KEEP):
    A = 1

print(Conf(7), Ej(4), repr(Kp(9)), Kp(9))

class Num(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)
    ONE = auto()
    TWO = auto()

print([m.value for m in Num])

class Coord(tuple, Enum):
    A = (1, 2)
    B = (3, 4)

print(Coord.A, repr(Coord.B), Coord.A[1], len(Coord.B), Coord((1, 2)))

class Base(Enum):
    def hello(self):
        return 'hello ' + self.name

class Sub(Base):
    A = 1

print(Sub.A.hello(), Sub.__mro__, issubclass(Sub, Base))

class New(Enum):
    A = 1, 'first'
    B = 2, 'second'

    def __new__(cls, value, label):
        obj = object.__new__(cls)
        obj._value_ = value
        obj.label = label
        return obj

print(New(2), New.A.label, New.B.value, list(New))

class Funcs(Enum):
    PLUS = staticmethod(lambda a, b: a + b)
    M = functools.partial(lambda a, b: a * b)
    @staticmethod
    def helper():
        return 1

print(list(m.name for m in Funcs), Funcs.M.value(3, 4), Funcs.helper())

class Ig(Enum):
    _ignore_ = ['i', 'vars']
    vars = vars()
    for i in range(3):
        vars[f'N{i}'] = i

print(list(Ig))
print(copy.copy(New.A) is New.A, copy.deepcopy([Sub.A])[0] is Sub.A)

class Member(Enum):
    A = member(1)
    B = nonmember(2)

print(list(Member), Member.B)

for check, body in ((UNIQUE, {'A': 1, 'B': 1}), (CONTINUOUS, {'A': 1, 'B': 4}),):
    try:
        verify(check)(Enum('V', body))
    except ValueError as e:
        print(e)

class Lt(Enum):
    A = 1
    B = 2
    def __lt__(self, other):
        if self.__class__ is other.__class__:
            return self.value < other.value
        return NotImplemented

print(sorted([Lt.B, Lt.A]), Lt.A < Lt.B, max(Lt, key=lambda m: m.value))
try:
    class S(Enum):
        _foo_ = 1
except ValueError as e:
    print(e)

class Unh(Enum):
    A = [1, 2]
    B = {'k': 1}

print(Unh([1, 2]), Unh({'k': 1}), list(Unh))

class Neg(Enum):
    A = -5
    B = auto()
    C = 1.5
    D = 'x'

print(list(Neg), Neg.A.value)
print(Enum, IntEnum, Flag, enum.EnumMeta is enum.EnumType, auto())
