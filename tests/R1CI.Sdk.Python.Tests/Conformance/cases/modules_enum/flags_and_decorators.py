from enum import *
class P(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
p = P.R | P.X
print(p, repr(p), p.value, P.RW, repr(P.RW), P.R in p, P.W in p, list(p), len(p), ~P.R, P(0), bool(P(0)), P(7), P.R & P.W, P.R ^ P.RW, list(P), p.name, P.RW.name, P(5) is p, [m.value for m in P], P.R | P.W is P.RW, p == P.X | P.R)
class I(IntFlag): A = 1; B = 2; C = 4
print(I.A | I.B, repr(I.A | I.B), I.A | 8, repr(I(8)), I.A + 1, ~I.A, I(0), I.A & 3, I.A | 2 == 3, isinstance(I.A | I.B, I), f'{I.A}', str(I.A | I.C), int(I.C), I.A ^ I.A, repr(I(9)))
class St(Flag, boundary=STRICT): A = 1; B = 2
class Co(Flag, boundary=CONFORM): A = 1; B = 2
class Ej(Flag, boundary=EJECT): A = 1; B = 2
class Ke(Flag, boundary=KEEP): A = 1; B = 2
for cls in (St, Co, Ej, Ke):
    try: print(cls.__name__, repr(cls(5)))
    except ValueError as e: print(e)
@unique
class U(Enum): A = 1; B = 2
try:
    @unique
    class V(Enum): A = 1; B = 1; C = 1
except ValueError as e: print(e)
@verify(CONTINUOUS)
class W(IntEnum): A = 1; B = 2
try:
    @verify(CONTINUOUS)
    class X(IntEnum): A = 1; B = 3
except ValueError as e: print(e)
try:
    @verify(NAMED_FLAGS)
    class Y(Flag): A = 1; B = 6
except ValueError as e: print(e)
class M(Enum):
    a = member(5)
    b = nonmember(6)
    @member
    def f(self): return 1
    class Inner: pass
print([m.name for m in M], M.b, type(M.a.value))
class T(tuple, Enum): A = (1, 2)
class F(float, Enum): HALF = 0.5
print(T.A, T.A[0], F.HALF + 1, repr(F.HALF), F(0.5), F.HALF.value)
print(EnumType.__name__, EnumMeta is EnumType, Flag.__mro__[1].__name__, FlagBoundary.STRICT, repr(KEEP), P.R._value_, P.R._name_, show_flag_values(5) if 'show_flag_values' in globals() else '')
for f in (lambda: P('x'), lambda: P.R | 5, lambda: P(8), lambda: P['Q'], lambda: I('x'), lambda: P.R < P.W, lambda: 1 in P.R):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
